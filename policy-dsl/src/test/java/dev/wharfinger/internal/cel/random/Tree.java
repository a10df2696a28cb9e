package dev.wharfinger.internal.cel.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression as its text with holes for its parts.
 *
 * @param text has a {@code #} for each part; that of a leaf is taken as it is
 */
record Tree(String text, List<Tree> parts) {
  /** What an expression is reduced to when the smallest one that fails is looked for. */
  private static final List<String> SIMPLEST = List.of("0", "''", "true", "false", "[]", "{}");

  Tree {
    parts = List.copyOf(parts);
  }

  static Tree leaf(String text) {
    return new Tree(text, List.of());
  }

  /** The expression as it is written. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (parts.isEmpty()) {
      out.append(text);
      return;
    }
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '#') {
        parts.get(next++).write(out);
      } else {
        out.append(text.charAt(i));
      }
    }
  }

  /** How many expressions this is made of. */
  int size() {
    return 1 + parts.stream().mapToInt(Tree::size).sum();
  }

  /** Expressions with less in them; many of them have no type. */
  Stream<Tree> smaller() {
    return Stream.of(
            parts.stream(),
            SIMPLEST.stream().filter(this::isSmaller).map(Tree::leaf),
            withSmallerParts())
        .flatMap(trees -> trees);
  }

  private boolean isSmaller(String simple) {
    return !parts.isEmpty() || (simple.length() < text.length() && !SIMPLEST.contains(text));
  }

  private Stream<Tree> withSmallerParts() {
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .flatMap(i -> parts.get(i).smaller().map(part -> withPart(i, part)));
  }

  private Tree withPart(int position, Tree part) {
    List<Tree> changed = new ArrayList<>(parts);
    changed.set(position, part);
    return new Tree(text, changed);
  }
}
