package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From containers, wherever they run, to what is known of images. */
public final class ContainerImages {
  private ContainerImages() {}

  public static void addTo(DerivedFunctions functions) {
    add(functions, "docker.Container", ContainerImages::image);
    add(
        functions,
        "kubernetes.Container",
        self ->
            Nodes.text(self, "image")
                .<Object>map(text -> text)
                .orElseGet(() -> new Unknown("the container names no image")));
  }

  private static @Nullable Object image(@Nullable Object container) {
    return ContainerSettings.of(Nodes.receiver(container), "image").value();
  }

  private static void add(
      DerivedFunctions functions,
      String container,
      Function<@Nullable Object, @Nullable Object> image) {
    Optional<Type> receiver = functions.type(container);
    functions.local(
        "imageReference",
        receiver,
        List.of(),
        Optional.of(Scalar.IMAGE_REFERENCE),
        "The image that it runs; unknown if it names none, or by a text that is no reference.",
        (UnaryBody) (context, self) -> reference(image.apply(self)));
  }

  private static @Nullable Object reference(@Nullable Object image) {
    return image instanceof String text
        ? ImageReference.tryParse(text)
            .<Object>map(reference -> reference)
            .orElseGet(() -> new Unknown("`" + text + "` is no reference to an image"))
        : image;
  }
}
