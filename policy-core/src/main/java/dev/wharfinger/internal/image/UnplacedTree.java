package dev.wharfinger.internal.image;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents of an archive as parts of the tree of an image: without places, since the text of an
 * archive is nowhere, and with each key once.
 */
final class UnplacedTree {
  private UnplacedTree() {}

  static RawNode of(RawNode node, Dialect dialect) {
    RawNode target = node.target();
    if (target instanceof RawMapping mapping) {
      return of(RawObject.of(mapping, dialect));
    }
    if (target instanceof RawSequence sequence) {
      List<RawNode> items = new ArrayList<>(sequence.items().size());
      sequence.items().forEach(item -> items.add(of(item, dialect)));
      return new RawSequence(List.copyOf(items), true, 0, 0);
    }
    return target instanceof RawScalar scalar
        ? new RawScalar(scalar.value(), scalar.style(), null, 0, 0)
        : target;
  }

  static RawMapping of(RawObject object) {
    List<RawMapping.Entry> entries = new ArrayList<>();
    for (Dialect.Property property : object.properties()) {
      entries.add(
          new RawMapping.Entry(
              of(property.key(), object.dialect()), of(property.value(), object.dialect())));
    }
    return new RawMapping(entries, true, 0, 0);
  }
}
