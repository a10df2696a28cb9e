package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ObjectType;
import java.util.Optional;

/**
 * An image is always pulled if it is tagged {@code latest}, be it that no tag and no digest is
 * written. What is no image reference counts as tagged otherwise.
 */
final class PullPolicy implements DefaultValue {
  private static final String LATEST = "latest";

  @Override
  public boolean isCertain(ObjectType type) {
    return true;
  }

  @Override
  public Object in(ObjectNode owner, Field field, Defaults defaults) {
    String name = owner.type().field("image").isPresent() ? "image" : "reference";
    Optional<ImageReference> image =
        owner.get(name) instanceof String text ? ImageReference.tryParse(text) : Optional.empty();
    return image.filter(PullPolicy::isLatest).isPresent() ? "Always" : "IfNotPresent";
  }

  private static boolean isLatest(ImageReference image) {
    return image.tag().map(LATEST::equals).orElse(image.digest().isEmpty());
  }
}
