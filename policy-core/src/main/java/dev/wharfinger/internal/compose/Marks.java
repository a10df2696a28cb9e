package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which nodes are tagged {@code !reset} and {@code !override}; nodes count, not their equals. */
final class Marks {
  static final String RESET = "!reset";
  static final String OVERRIDE = "!override";

  private final Set<RawNode> resets = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<RawNode> overrides = Collections.newSetFromMap(new IdentityHashMap<>());

  void mark(RawNode node, String tag) {
    if (tag.equals(RESET)) {
      resets.add(node);
    } else if (tag.equals(OVERRIDE)) {
      overrides.add(node);
    }
  }

  /** Whether there is any {@code !reset}. */
  boolean any() {
    return !resets.isEmpty();
  }

  /** Gives what was made of a node the marks of the node. */
  void copy(RawNode node, RawNode made) {
    if (resets.contains(node)) {
      resets.add(made);
    }
    if (overrides.contains(node)) {
      overrides.add(made);
    }
  }

  /** Whether the value of the files before is taken away, and none put in its place. */
  boolean resets(RawNode node) {
    return resets.contains(node);
  }

  /** Whether this replaces the value of the files before instead of being merged with it. */
  boolean overrides(RawNode node) {
    return overrides.contains(node);
  }
}
