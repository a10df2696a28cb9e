package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.Optional;

/** Recognises containers where no schema says that there are any. */
final class PodShape {

  private PodShape() {}

  /** The first list {@code containers} of maps that have an {@code image}. */
  static Optional<RawNode> find(RawNode raw) {
    RawNode target = raw.target();
    if (target instanceof RawMapping mapping) {
      return mapping.entries().stream()
          .map(entry -> isContainers(entry) ? Optional.of(entry.key()) : find(entry.value()))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (target instanceof RawSequence sequence) {
      return sequence.items().stream().map(PodShape::find).flatMap(Optional::stream).findFirst();
    }
    return Optional.empty();
  }

  private static boolean isContainers(RawMapping.Entry entry) {
    return isKey(entry.key(), "containers")
        && entry.value().target() instanceof RawSequence sequence
        && !sequence.items().isEmpty()
        && sequence.items().stream().allMatch(PodShape::hasImage);
  }

  private static boolean hasImage(RawNode item) {
    return item.target() instanceof RawMapping mapping
        && mapping.entries().stream().anyMatch(entry -> isKey(entry.key(), "image"));
  }

  private static boolean isKey(RawNode key, String name) {
    return key.target() instanceof RawScalar scalar && scalar.value().equals(name);
  }
}
