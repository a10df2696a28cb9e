package dev.wharfinger.internal.cel.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of common regular expressions. It knows only what means the same at every
 * place; an expression with anything else in it, as flags in the middle, word boundaries, classes
 * of Unicode, is left to RE2J.
 */
final class RegexParser {
  private static final String FOLDED = "(?i)";
  private static final int DEEPEST = 50;

  private final String text;
  private int position;
  private int depth;

  private RegexParser(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** An expression, and whether it means capital and small letters alike. */
  record Parsed(RegexTree tree, boolean folded) {}

  /**
   * Reads an expression.
   *
   * @param regex one that RE2J has compiled
   * @return empty if there is something in it that is not known here
   */
  static Optional<Parsed> parse(String regex) {
    boolean folded = regex.startsWith(FOLDED);
    RegexParser parser = new RegexParser(regex, folded ? FOLDED.length() : 0);
    RegexTree tree = parser.choice();
    return tree == null || parser.position < regex.length()
        ? Optional.empty()
        : Optional.of(new Parsed(tree, folded));
  }

  private @Nullable RegexTree choice() {
    List<RegexTree> parts = new ArrayList<>();
    do {
      RegexTree part = sequence();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (accept('|'));
    return parts.size() == 1 ? parts.get(0) : new RegexTree.Choice(parts);
  }

  private @Nullable RegexTree sequence() {
    List<RegexTree> parts = new ArrayList<>();
    while (position < text.length() && text.charAt(position) != '|' && !isClosing()) {
      RegexTree part = atom();
      RegexTree repeated = part == null ? null : repeated(part);
      if (repeated == null) {
        return null;
      }
      parts.add(repeated);
    }
    return new RegexTree.Sequence(parts);
  }

  private boolean isClosing() {
    return text.charAt(position) == ')' && depth > 0;
  }

  private @Nullable RegexTree atom() {
    int c = text.codePointAt(position);
    position += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '^' -> new RegexTree.Start();
      case '$' -> new RegexTree.End();
      case '.' -> new RegexTree.OneOf(CharacterSet.ANY_BUT_NEW_LINE);
      case ')', '*', '+', '?', '{' -> null;
      default -> isSurrogate(c) ? null : new RegexTree.CodePoint(c);
    };
  }

  private @Nullable RegexTree group() {
    if (accept('?') && !accept(':')) {
      return null;
    }
    if (++depth > DEEPEST) {
      return null;
    }
    RegexTree inner = choice();
    depth--;
    return accept(')') ? inner : null;
  }

  private @Nullable RegexTree escape() {
    if (position == text.length()) {
      return null;
    }
    char c = text.charAt(position++);
    CharacterSet set = RegexClass.named(c);
    if (set != null) {
      return new RegexTree.OneOf(set);
    }
    int meant = RegexClass.escaped(c);
    return meant < 0 ? null : new RegexTree.CodePoint(meant);
  }

  private @Nullable RegexTree characterClass() {
    RegexClass read = new RegexClass(text, position);
    CharacterSet set = read.set();
    position = read.end();
    return set == null ? null : new RegexTree.OneOf(set);
  }

  private @Nullable RegexTree repeated(RegexTree part) {
    int[] bounds = bounds();
    if (bounds.length == 0) {
      return part;
    }
    if (bounds.length == 1 || part instanceof RegexTree.Start || part instanceof RegexTree.End) {
      return null;
    }
    // Whether it would rather take more or less makes no difference to whether it matches.
    accept('?');
    return new RegexTree.Repeat(part, bounds[0], bounds[1]);
  }

  /** Least and most, nothing if there is no repetition here, one number if it is not known. */
  private int[] bounds() {
    if (accept('*')) {
      return new int[] {0, -1};
    }
    if (accept('+')) {
      return new int[] {1, -1};
    }
    if (accept('?')) {
      return new int[] {0, 1};
    }
    return accept('{') ? counted() : new int[0];
  }

  private int[] counted() {
    int end = text.indexOf('}', position);
    String bounds = end < 0 ? "" : text.substring(position, end);
    if (!bounds.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      return new int[1];
    }
    position = end + 1;
    int comma = bounds.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
    if (comma < 0) {
      return new int[] {least, least};
    }
    String most = bounds.substring(comma + 1);
    return new int[] {least, most.isEmpty() ? -1 : Integer.parseInt(most)};
  }

  private boolean accept(char c) {
    boolean there = position < text.length() && text.charAt(position) == c;
    position += there ? 1 : 0;
    return there;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
