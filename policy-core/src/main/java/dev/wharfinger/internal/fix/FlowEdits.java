package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.fix.BlockEdits.Piece;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of what stands in braces or brackets, in YAML or JSON. */
final class FlowEdits {
  private final String text;
  private final Style style;
  private final boolean json;
  private final List<Cut> cuts;

  FlowEdits(String text, Style style, boolean json, List<Cut> cuts) {
    this.text = text;
    this.style = style;
    this.json = json;
    this.cuts = cuts;
  }

  /** Adds entries at the end of an object. */
  void add(RawMapping mapping, Map<String, @Nullable Object> added) {
    List<Piece> pieces = Pieces.of(mapping, text);
    FlowText flow = flow(mapping, pieces);
    if (pieces.isEmpty()) {
      fill(mapping, flow.value(added));
      return;
    }
    List<String> entries = new ArrayList<>();
    added.forEach((key, value) -> entries.add(flow.entry(key, value)));
    insert(entries, pieces, mapping.end() - 1, flow);
  }

  /** Adds elements at the end of a list. */
  void append(RawSequence sequence, List<@Nullable Object> appended) {
    List<Piece> pieces = Pieces.of(sequence, text);
    FlowText flow = flow(sequence, pieces);
    if (pieces.isEmpty()) {
      fill(sequence, flow.value(appended));
    } else {
      insert(appended.stream().map(flow::value).toList(), pieces, sequence.end() - 1, flow);
    }
  }

  /** Puts something into what is empty, behind the comments that it may have. */
  private void fill(RawNode container, String filled) {
    int close = container.end() - 1;
    if (text.substring(container.start() + 1, close).isBlank()) {
      cuts.add(new Cut(container.start(), container.end(), filled));
    } else {
      cuts.add(Cut.insert(close, filled.substring(1, filled.length() - 1)));
    }
  }

  /** Replaces a value. */
  void replace(RawNode container, RawNode written, @Nullable Object value) {
    if (written.start() == written.end()) {
      String colon = text.charAt(written.start() - 1) == ':' ? " " : ": ";
      cuts.add(Cut.insert(written.start(), colon + FlowText.yaml(value, style)));
      return;
    }
    boolean sameQuotes = !json && written instanceof RawScalar && value instanceof String;
    String replacement =
        sameQuotes
            ? ScalarText.yamlLike(value, (RawScalar) written, style.quote())
            : flow(container, Pieces.of(container, text)).value(value);
    cuts.add(new Cut(written.start(), written.end(), replacement));
  }

  /** Takes entries or elements out, with their commas. */
  void remove(RawNode container, Set<Integer> removed) {
    List<Piece> pieces = Pieces.of(container, text);
    if (removed.size() == pieces.size()) {
      String nothing = container instanceof RawMapping ? "{}" : "[]";
      cuts.add(new Cut(container.start(), container.end(), nothing));
      return;
    }
    int kept = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (!removed.contains(i)) {
        if (kept < 0 && i > 0) {
          cuts.add(new Cut(pieces.get(0).start(), pieces.get(i).start(), ""));
        }
        kept = i;
      } else if (kept >= 0) {
        int before = pieces.get(i - 1).end();
        cuts.add(new Cut(before, pieces.get(i).end(), ""));
      }
    }
  }

  /** Puts elements behind the last one, in lines of their own if the first one has one. */
  private void insert(List<String> elements, List<Piece> pieces, int close, FlowText flow) {
    int last = pieces.get(pieces.size() - 1).end();
    String separator = text.charAt(last - 1) == ':' ? " " : ""; // not all read `:,` as a colon
    if (flow.newline() == null) {
      String joined = String.join(flow.comma(), elements);
      cuts.add(Cut.insert(last, separator + flow.comma() + joined));
      return;
    }
    String lines = flow.newline() + String.join("," + flow.newline(), elements);
    int comma = comma(last, close);
    int behind = comma < 0 ? last : comma + 1;
    int end = Lines.end(text, behind); // a comment may stand behind the last one
    int at = close < end ? behind : end;
    if (comma >= 0) {
      cuts.add(Cut.insert(at, lines + ","));
    } else if (at == last) {
      cuts.add(Cut.insert(last, separator + "," + lines));
    } else {
      cuts.add(Cut.insert(last, separator + ","));
      cuts.add(Cut.insert(at, lines));
    }
  }

  /** Where a comma stands between two offsets, comments aside; -1 if there is none. */
  private int comma(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        return i;
      }
      if (c == '#') {
        i = Lines.end(text, i);
      }
    }
    return -1;
  }

  /** How the elements of a collection are written. */
  private FlowText flow(RawNode container, List<Piece> pieces) {
    String newline = null;
    String indentation = "";
    if (!pieces.isEmpty() && Lines.isFirst(text, pieces.get(0).start())) {
      String own = Lines.before(text, pieces.get(0).start());
      newline = style.newline() + own;
      indentation = indentation(own, Lines.start(text, container.start()));
    }
    String colon = colon(container);
    String comma = colon.endsWith(" ") || !json ? ", " : ",";
    return new FlowText(json, colon, comma, newline, indentation, style.quote());
  }

  /** By how much the lines of elements are indented more than the line that they begin in. */
  private String indentation(String own, int line) {
    int i = line;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    String outer = text.substring(line, i);
    return own.startsWith(outer) && own.length() > outer.length()
        ? own.substring(outer.length())
        : " ".repeat(style.indentation());
  }

  private String colon(RawNode container) {
    if (container instanceof RawMapping mapping && !mapping.entries().isEmpty()) {
      RawMapping.Entry first = mapping.entries().get(0);
      String between = text.substring(first.key().end(), first.value().start());
      boolean usual = between.strip().equals(":") && between.lines().count() == 1;
      return usual && (json || between.endsWith(" ")) ? between : ": ";
    }
    return json && isCompact() ? ":" : ": ";
  }

  /** Whether the document has no blanks behind the colons of its keys. */
  private boolean isCompact() {
    int colon = text.indexOf("\":");
    return colon >= 0 && colon + 2 < text.length() && text.charAt(colon + 2) != ' ';
  }
}
