package dev.wharfinger.internal.cel.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a regular expression can match, where these are a few texts.
 *
 * @param atStart whether they have to stand at the start of the text
 * @param atEnd whether they have to stand at its end
 */
record AnchoredTexts(Set<String> texts, boolean atStart, boolean atEnd) {
  private static final int MOST_TEXTS = 64;
  private static final int MOST_CHARS = 4096;

  /** The texts; empty if there are too many, or if they do not all stand at the same place. */
  static Optional<AnchoredTexts> of(RegexTree tree, boolean folded) {
    List<RegexTree> branches =
        tree instanceof RegexTree.Choice choice ? choice.parts() : List.of(tree);
    Set<String> texts = new LinkedHashSet<>();
    boolean atStart = false;
    boolean atEnd = false;
    for (int i = 0; i < branches.size(); i++) {
      List<RegexTree> parts = parts(branches.get(i));
      boolean starts = !parts.isEmpty() && parts.get(0) instanceof RegexTree.Start;
      boolean ends = !parts.isEmpty() && parts.get(parts.size() - 1) instanceof RegexTree.End;
      if (i > 0 && (starts != atStart || ends != atEnd)) {
        return Optional.empty();
      }
      atStart = starts;
      atEnd = ends;
      Set<String> expanded = new Expansion(folded).of(body(parts, starts, ends));
      if (expanded == null || texts.size() + expanded.size() > MOST_TEXTS) {
        return Optional.empty();
      }
      texts.addAll(expanded);
    }
    return Optional.of(new AnchoredTexts(texts, atStart, atEnd));
  }

  private static List<RegexTree> parts(RegexTree tree) {
    return tree instanceof RegexTree.Sequence sequence ? sequence.parts() : List.of(tree);
  }

  /** The part between the anchors. What may be missing at a free end adds nothing to it. */
  private static RegexTree body(List<RegexTree> parts, boolean starts, boolean ends) {
    int from = starts ? 1 : 0;
    int to = parts.size() - (ends ? 1 : 0);
    List<RegexTree> body = new ArrayList<>(parts.subList(Math.min(from, to), to));
    if (!starts && !body.isEmpty()) {
      body.set(0, shortest(body.get(0)));
    }
    int last = body.size() - 1;
    if (!ends && last >= 0) {
      body.set(last, shortest(body.get(last)));
    }
    return new RegexTree.Sequence(body);
  }

  private static RegexTree shortest(RegexTree tree) {
    return tree instanceof RegexTree.Repeat repeat && repeat.least() != repeat.most()
        ? new RegexTree.Repeat(repeat.part(), repeat.least(), repeat.least())
        : tree;
  }

  /** Finds all texts that a tree matches. */
  private record Expansion(boolean folded) {

    /** The texts; null if they are too many, or if an anchor stands among them. */
    @Nullable Set<String> of(RegexTree tree) {
      if (tree instanceof RegexTree.CodePoint one) {
        return ofCodePoint(one.codePoint());
      }
      if (tree instanceof RegexTree.OneOf oneOf) {
        return ofSet(oneOf.set());
      }
      if (tree instanceof RegexTree.Sequence sequence) {
        Set<String> texts = Set.of("");
        for (RegexTree part : sequence.parts()) {
          texts = texts == null ? null : joined(texts, of(part));
        }
        return texts;
      }
      if (tree instanceof RegexTree.Choice choice) {
        Set<String> texts = new LinkedHashSet<>();
        for (RegexTree part : choice.parts()) {
          texts = either(texts, of(part));
        }
        return texts;
      }
      return tree instanceof RegexTree.Repeat repeat ? ofRepeat(repeat) : null;
    }

    private @Nullable Set<String> ofCodePoint(int codePoint) {
      if (!folded) {
        return Set.of(Character.toString(codePoint));
      }
      return codePoint < CharacterSet.ASCII
          ? Set.of(String.valueOf(CaseFolding.fold((char) codePoint)))
          : null;
    }

    private @Nullable Set<String> ofSet(CharacterSet set) {
      if (set.others() || set.size() > MOST_TEXTS) {
        return null;
      }
      Set<String> texts = new LinkedHashSet<>();
      for (char c = 0; c < CharacterSet.ASCII; c++) {
        if (set.holds(c)) {
          texts.add(String.valueOf(folded ? CaseFolding.fold(c) : c));
        }
      }
      return texts;
    }

    private @Nullable Set<String> ofRepeat(RegexTree.Repeat repeat) {
      if (repeat.most() == 0) {
        return Set.of("");
      }
      Set<String> once = repeat.most() < 0 ? null : of(repeat.part());
      if (once == null) {
        return null;
      }
      Set<String> texts = new LinkedHashSet<>();
      Set<String> times = Set.of("");
      for (int i = 0; i <= repeat.most() && times != null && texts != null; i++) {
        texts = i < repeat.least() ? texts : either(texts, times);
        times = i < repeat.most() ? joined(times, once) : times;
      }
      return times == null ? null : texts;
    }

    private static @Nullable Set<String> either(
        @Nullable Set<String> left, @Nullable Set<String> right) {
      if (left == null || right == null) {
        return null;
      }
      Set<String> texts = new LinkedHashSet<>(left);
      texts.addAll(right);
      return texts.size() > MOST_TEXTS ? null : texts;
    }

    private static @Nullable Set<String> joined(Set<String> left, @Nullable Set<String> right) {
      if (right == null || left.size() * right.size() > MOST_TEXTS) {
        return null;
      }
      Set<String> texts = new LinkedHashSet<>();
      int chars = 0;
      for (String start : left) {
        for (String end : right) {
          texts.add(start + end);
          chars += start.length() + end.length();
        }
      }
      return chars > MOST_CHARS ? null : texts;
    }
  }
}
