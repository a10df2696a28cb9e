package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.text.PathText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds nodes of a tree without text, whose offsets are their numbers. */
public final class NumberedTree {
  private NumberedTree() {}

  /** The path from the root to the node of a number; as near as there is one. */
  public static String path(@Nullable RawNode root, int number) {
    StringBuilder path = new StringBuilder();
    RawNode at = root;
    while (at != null && at.start() != number) {
      at = below(at, number, path);
    }
    return path.toString();
  }

  private static @Nullable RawNode below(RawNode node, int number, StringBuilder path) {
    if (node instanceof RawSequence sequence) {
      List<RawNode> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        if (holds(items.get(i), number)) {
          PathText.append(path, i);
          return items.get(i);
        }
      }
    } else if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        if (holds(entry.value(), number) && entry.key() instanceof RawScalar key) {
          PathText.append(path, key.value());
          return entry.value();
        }
      }
    }
    return null;
  }

  private static boolean holds(RawNode node, int number) {
    return node.start() <= number && number <= node.end();
  }
}
