package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits of what YAML has in lines and indentation. */
final class BlockEdits {
  private static final Pattern COMMENT = Pattern.compile("(^|[ \t])#.*");

  private final String text;
  private final Style style;
  private final List<Cut> cuts;

  BlockEdits(String text, Style style, List<Cut> cuts) {
    this.text = text;
    this.style = style;
    this.cuts = cuts;
  }

  /**
   * Adds entries: a scalar behind the last one, so that it does not stand behind long lists.
   *
   * @param kept the entries that stay, one at least
   */
  void add(List<RawMapping.Entry> kept, Map<String, @Nullable Object> added) {
    int column = Lines.column(text, kept.get(0).key().start());
    RawMapping.Entry last = kept.get(kept.size() - 1);
    added.forEach(
        (key, value) ->
            insertBehind(
                BlockText.isInline(value, style) ? lastInline(kept) : last,
                column,
                BlockText.entry(key, value, column, style)));
  }

  private static RawMapping.Entry lastInline(List<RawMapping.Entry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      RawNode value = entries.get(i).value();
      if (!isBlock(value) && !(value instanceof RawScalar scalar && isLiteral(scalar))) {
        return entries.get(i);
      }
    }
    return entries.get(entries.size() - 1);
  }

  private void insertBehind(RawMapping.Entry entry, int column, String line) {
    insertBehind(end(entry), lastLeaf(entry.value()), column, line);
  }

  /** Puts lines behind the one with an offset. */
  private void insertBehind(int offset, RawNode lastLeaf, int column, String line) {
    String indented = " ".repeat(column) + line;
    int end = Lines.end(text, offset);
    if (!keepsBlankLines(lastLeaf)) {
      cuts.add(Cut.insert(end, style.newline() + indented));
      return;
    }
    while (end < text.length() && Lines.next(text, end) > end) {
      int next = Lines.next(text, end);
      if (next == text.length() || !text.substring(next, Lines.end(text, next)).isBlank()) {
        cuts.add(Cut.insert(next, indented + style.newline()));
        return;
      }
      end = Lines.end(text, next);
    }
    cuts.add(Cut.insert(end, style.newline() + indented));
  }

  /** Adds elements at the end of a list. */
  void append(RawSequence sequence, List<@Nullable Object> appended) {
    int column = Lines.column(text, sequence.start());
    RawNode last = sequence.items().get(sequence.items().size() - 1);
    for (Object value : appended) {
      String line = BlockText.collection(Collections.singletonList(value), column, style);
      insertBehind(last.end(), lastLeaf(last), column, line);
    }
  }

  /**
   * Replaces a value.
   *
   * @param column of the key, or of the dash, before it
   * @param indicator the offset behind the colon or the dash before it
   */
  void replace(RawNode written, @Nullable Object value, int column, int indicator) {
    boolean nothing = written.start() == written.end();
    if (BlockText.isInline(value, style)) {
      cuts.add(
          nothing || isBlock(written)
              ? new Cut(indicator, written.end(), " " + FlowText.yaml(value, style))
              : new Cut(written.start(), written.end(), inline(value, written)));
    } else if (isFlow(written)) {
      cuts.add(new Cut(written.start(), written.end(), FlowText.yaml(value, style)));
    } else if (isBlock(written) && !(written instanceof RawScalar)) {
      int inner = Lines.column(text, written.start());
      String replacement = BlockText.collection(value, inner, style);
      cuts.add(new Cut(written.start(), written.end(), replacement));
    } else {
      String lines = BlockText.afterColon(value, column, style);
      cuts.add(new Cut(indicator, Math.max(indicator, written.end()), ""));
      cuts.add(Cut.insert(Lines.end(text, Math.max(indicator, written.end())), lines));
    }
  }

  private String inline(@Nullable Object value, RawNode before) {
    return before instanceof RawScalar scalar && value instanceof String
        ? ScalarText.yamlLike(value, scalar, style.quote())
        : FlowText.yaml(value, style);
  }

  /** Takes entries or elements out. */
  void remove(RawNode container, List<Piece> pieces, Set<Integer> removed) {
    if (removed.size() == pieces.size()) {
      empty(container);
      return;
    }
    int i = 0;
    while (i < pieces.size()) {
      int run = i;
      while (run < pieces.size() && removed.contains(run)) {
        run++;
      }
      if (run > i) {
        cuts.add(removal(pieces, i, run));
        i = run;
      } else {
        i++;
      }
    }
  }

  private Cut removal(List<Piece> pieces, int from, int to) {
    int start = pieces.get(from).start();
    int end = pieces.get(to - 1).end();
    if (!Lines.isFirst(text, start)) {
      return new Cut(start, pieces.get(to).start(), ""); // what follows moves up to the dash
    }
    return lines(start, end);
  }

  /** The lines from one offset to another, without leaving an empty one. */
  private Cut lines(int start, int end) {
    int next = Lines.next(text, end);
    boolean noLineEnd = next == Lines.end(text, end);
    int line = Lines.start(text, start);
    return noLineEnd && line > 0
        ? new Cut(Lines.endBefore(text, line), next, "")
        : new Cut(line, next, "");
  }

  /** What is left of a collection that has lost everything stands behind the colon before it. */
  private void empty(RawNode container) {
    String nothing = container instanceof RawMapping ? "{}" : "[]";
    int before = container.start();
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    int colon = style.colonBefore(container);
    if (colon == before || colon == Style.NO_COLON) {
      int start = colon == before ? before : container.start();
      String separator = colon == before ? " " : "";
      cuts.add(new Cut(start, container.end(), separator + nothing));
      return;
    }
    String line = text.substring(colon, Lines.end(text, colon));
    String said = COMMENT.matcher(line).replaceFirst("").stripTrailing();
    cuts.add(Cut.insert(colon + said.length(), " " + nothing));
    cuts.add(lines(container.start(), container.end()));
  }

  /**
   * An entry of an object, or an element of a list.
   *
   * @param start the offset of its key or dash
   * @param end the offset behind it
   */
  record Piece(int start, int end) {}

  /** Where an entry ends. */
  static int end(RawMapping.Entry entry) {
    return Math.max(entry.key().end(), entry.value().end());
  }

  static boolean isBlock(RawNode node) {
    return (node instanceof RawMapping mapping && !mapping.flow())
        || (node instanceof RawSequence sequence && !sequence.flow())
        || (node instanceof RawScalar scalar && isLiteral(scalar));
  }

  private static boolean isFlow(RawNode node) {
    return (node instanceof RawMapping mapping && mapping.flow())
        || (node instanceof RawSequence sequence && sequence.flow());
  }

  private static boolean isLiteral(RawScalar scalar) {
    return scalar.style() == RawScalar.Style.LITERAL || scalar.style() == RawScalar.Style.FOLDED;
  }

  /** Whether the blank lines behind a text are part of it. */
  private boolean keepsBlankLines(RawNode leaf) {
    return leaf instanceof RawScalar scalar
        && isLiteral(scalar)
        && text.substring(scalar.start(), Lines.end(text, scalar.start())).contains("+");
  }

  private static RawNode lastLeaf(RawNode node) {
    if (node instanceof RawMapping mapping && !mapping.flow() && !mapping.entries().isEmpty()) {
      return lastLeaf(mapping.entries().get(mapping.entries().size() - 1).value());
    }
    return node instanceof RawSequence sequence && !sequence.flow() && !sequence.items().isEmpty()
        ? lastLeaf(sequence.items().get(sequence.items().size() - 1))
        : node;
  }
}
