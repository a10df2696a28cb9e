package dev.wharfinger.internal.cel.regex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question about a text that a regular expression asks, and that needs none. */
sealed interface TextShape {

  /** Whether a text is so. */
  boolean fits(String text);

  /**
   * The question that an expression asks, if it is about a few texts: is it one of them, does it
   * begin or end with one, or is one in it.
   *
   * @param regex one that RE2J has compiled
   */
  static Optional<TextShape> of(String regex) {
    return RegexParser.parse(regex).flatMap(TextShape::of);
  }

  private static Optional<TextShape> of(RegexParser.Parsed parsed) {
    return AnchoredTexts.of(parsed.tree(), parsed.folded())
        .map(
            texts -> {
              List<String> each = new ArrayList<>(new HashSet<>(texts.texts()));
              if (parsed.folded()) {
                return new Folded(each, texts.atStart(), texts.atEnd());
              }
              if (texts.atStart()) {
                return texts.atEnd() ? new Whole(Set.copyOf(each)) : new Beginning(each);
              }
              return texts.atEnd() ? new Ending(each) : new Part(each);
            });
  }

  /** Is it one of these? */
  record Whole(Set<String> texts) implements TextShape {
    @Override
    public boolean fits(String text) {
      return texts.contains(text);
    }
  }

  /** Does it begin with one of these? */
  record Beginning(List<String> texts) implements TextShape {
    @Override
    public boolean fits(String text) {
      for (String each : texts) {
        if (text.startsWith(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Does it end with one of these? */
  record Ending(List<String> texts) implements TextShape {
    @Override
    public boolean fits(String text) {
      for (String each : texts) {
        if (text.endsWith(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Is one of these in it? */
  record Part(List<String> texts) implements TextShape {
    @Override
    public boolean fits(String text) {
      for (String each : texts) {
        if (text.contains(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Any of these questions, about small letters of ASCII and what is the same as them. */
  record Folded(List<String> texts, boolean atStart, boolean atEnd) implements TextShape {
    @Override
    public boolean fits(String text) {
      for (String each : texts) {
        int last = text.length() - each.length();
        int from = atEnd ? last : 0;
        int to = atStart ? Math.min(0, last) : last;
        for (int i = Math.max(0, from); i <= to; i++) {
          if (isAt(text, i, each)) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean isAt(String text, int index, String folded) {
      for (int i = 0; i < folded.length(); i++) {
        if (CaseFolding.fold(text.charAt(index + i)) != folded.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
