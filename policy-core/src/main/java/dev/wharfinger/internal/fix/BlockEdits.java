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
  private boolean possible = true;

  BlockEdits(String text, Style style, List<Cut> cuts) {
    this.text = text;
    this.style = style;
    this.cuts = cuts;
  }

  /** Whether all edits leave alone what they are not about. */
  boolean isPossible() {
    return possible;
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
      if (!isBlock(value)) {
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
    if (!keepsBlankLines(lastLeaf)) {
      int end = Lines.end(text, offset);
      possible &= end < text.length() || !keepsLineEnd(lastLeaf);
      cuts.add(Cut.insert(end, style.newline() + indented));
    } else {
      int next = behindBlankLines(offset);
      possible &= Lines.column(text, next) == 0; // else the end of the file ends no line
      cuts.add(Cut.insert(next, indented + style.newline()));
    }
  }

  /** The beginning of the first line behind the one with an offset that says something. */
  private int behindBlankLines(int offset) {
    int next = Lines.next(text, offset);
    while (next < text.length() && text.substring(next, Lines.end(text, next)).isBlank()) {
      next = Lines.next(text, next);
    }
    return next;
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
              ? new Cut(indicator, written.end(), " " + FlowText.yaml(value, style) + said(written))
              : new Cut(written.start(), written.end(), inline(value, written)));
    } else if (isFlow(written)) {
      cuts.add(new Cut(written.start(), written.end(), FlowText.yaml(value, style)));
    } else if (isBlock(written) && !isLiteral(written)) {
      replace(written, value);
    } else {
      String lines = BlockText.afterColon(value, column, style);
      cuts.add(new Cut(indicator, Math.max(indicator, written.end()), ""));
      cuts.add(Cut.insert(Lines.end(text, Math.max(indicator, written.end())), lines));
    }
  }

  /** Replaces an object or a list in lines by another one, neither of which is empty. */
  void replace(RawNode written, @Nullable Object value) {
    String lines = BlockText.collection(value, Lines.column(text, written.start()), style);
    cuts.add(new Cut(written.start(), written.end(), lines));
  }

  /** The comment in the line in which a text of several lines begins. */
  private String said(RawNode written) {
    String line = text.substring(written.start(), Lines.end(text, written.start()));
    return isLiteral(written) ? line.substring(header(written).length()) : "";
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
    Piece last = pieces.get(to - 1);
    if (!Lines.isFirst(text, start)) {
      return behindDash(start, last.end(), pieces.get(to).start());
    }
    RawNode before = lastLeaf(pieces.get(from == 0 ? to - 1 : from - 1).value());
    possible &= !isLiteral(before) || !continues(last.end(), Lines.column(text, start));
    if (keepsBlankLines(lastLeaf(last.value())) || keepsBlankLines(before)) {
      return new Cut(Lines.start(text, start), behindBlankLines(last.end()), "");
    }
    return lines(start, last.end(), keepsLineEnd(before));
  }

  /** Whether the next line is indented more, as a comment may be that would become text. */
  private boolean continues(int offset, int column) {
    int next = behindBlankLines(offset);
    return text.startsWith(" ".repeat(column + 1), next);
  }

  /** What follows moves up to the dash, but for comments before it, which stay in their lines. */
  private Cut behindDash(int start, int end, int next) {
    int lineEnd = Lines.end(text, end);
    if (next < lineEnd || text.substring(lineEnd, next).isBlank()) {
      return new Cut(start, next, "");
    }
    int dash = start;
    while (text.charAt(dash - 1) == ' ' || text.charAt(dash - 1) == '\t') {
      dash--;
    }
    return new Cut(dash, lineEnd, "");
  }

  /**
   * The lines from one offset to another, without leaving an empty one.
   *
   * @param keepsLineEnd whether what ends the line before is part of a text
   */
  private Cut lines(int start, int end, boolean keepsLineEnd) {
    int next = Lines.next(text, end);
    boolean noLineEnd = next == Lines.end(text, end);
    int line = Lines.start(text, start);
    return noLineEnd && line > 0 && !keepsLineEnd
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
    cuts.add(lines(container.start(), container.end(), false));
  }

  /**
   * An entry of an object, or an element of a list.
   *
   * @param start the offset of its key or dash
   * @param end the offset behind it
   * @param value the element, or the value of the entry
   */
  record Piece(int start, int end, RawNode value) {}

  /** Where an entry ends. */
  static int end(RawMapping.Entry entry) {
    return Math.max(entry.key().end(), entry.value().end());
  }

  static boolean isBlock(RawNode node) {
    return (node instanceof RawMapping mapping && !mapping.flow())
        || (node instanceof RawSequence sequence && !sequence.flow())
        || isLiteral(node);
  }

  private static boolean isFlow(RawNode node) {
    return (node instanceof RawMapping mapping && mapping.flow())
        || (node instanceof RawSequence sequence && sequence.flow());
  }

  private static boolean isLiteral(RawNode node) {
    return node instanceof RawScalar scalar
        && (scalar.style() == RawScalar.Style.LITERAL || scalar.style() == RawScalar.Style.FOLDED);
  }

  /** Whether the blank lines behind a text are part of it. */
  private boolean keepsBlankLines(RawNode leaf) {
    return isLiteral(leaf) && header(leaf).contains("+");
  }

  /** Whether what ends the last line of a text is part of it. */
  private boolean keepsLineEnd(RawNode leaf) {
    return isLiteral(leaf) && !header(leaf).contains("-");
  }

  /** What stands behind the sign with which a text of several lines begins. */
  private String header(RawNode literal) {
    String line = text.substring(literal.start(), Lines.end(text, literal.start()));
    return COMMENT.matcher(line).replaceFirst("");
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
