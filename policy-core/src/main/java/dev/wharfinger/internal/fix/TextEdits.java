package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.fix.BlockEdits.Piece;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Changes of a document in YAML or JSON as edits of its text. */
final class TextEdits {
  private final String text;
  private final BlockEdits block;
  private final FlowEdits flow;
  private final List<Cut> cuts = new ArrayList<>();

  private TextEdits(RawDocument document) {
    this.text = document.source().text();
    Style style = Style.of(document);
    this.block = new BlockEdits(text, style, cuts);
    this.flow = new FlowEdits(text, style, document.syntax() == Syntax.JSON, cuts);
  }

  /** The edits of the text, in its order; none if they would change what they are not about. */
  static List<Cut> of(Changes changes, RawDocument document) {
    TextEdits edits = new TextEdits(document);
    changes.innermostFirst().forEach(edits::add);
    return edits.block.isPossible() ? edits.cuts : List.of();
  }

  private void add(Changes.Change change) {
    RawNode container = change.container();
    if (isReplaced(change)) {
      replaceAll(container, change.added().isEmpty() ? change.appended() : change.added());
      return;
    }
    if (!change.added().isEmpty()) {
      RawMapping mapping = (RawMapping) container;
      if (mapping.flow()) {
        flow.add(mapping, change.added());
      } else {
        block.add(kept(mapping, change.removed()), change.added());
      }
    }
    if (!change.appended().isEmpty()) {
      RawSequence sequence = (RawSequence) container;
      if (sequence.flow()) {
        flow.append(sequence, change.appended());
      } else {
        block.append(sequence, change.appended());
      }
    }
    if (!change.removed().isEmpty()) {
      if (isFlow(container)) {
        flow.remove(container, change.removed());
      } else {
        block.remove(container, Pieces.of(container, text), change.removed());
      }
    }
    change.replaced().forEach((index, value) -> replace(container, index, value));
  }

  /** Whether nothing of an object or a list stays, and something else comes. */
  private boolean isReplaced(Changes.Change change) {
    boolean adds = !change.added().isEmpty() || !change.appended().isEmpty();
    return adds
        && !change.removed().isEmpty()
        && change.removed().size() == Pieces.of(change.container(), text).size();
  }

  private void replaceAll(RawNode container, Object instead) {
    if (isFlow(container)) {
      flow.replace(container, container, instead);
    } else {
      block.replace(container, instead);
    }
  }

  /** The entries that stay, of which there is one at least. */
  private static List<RawMapping.Entry> kept(RawMapping mapping, Set<Integer> removed) {
    List<RawMapping.Entry> kept = new ArrayList<>();
    for (int i = 0; i < mapping.entries().size(); i++) {
      if (!removed.contains(i)) {
        kept.add(mapping.entries().get(i));
      }
    }
    return kept;
  }

  private void replace(RawNode container, int index, Object value) {
    RawNode written = value(container, index);
    if (isFlow(container)) {
      flow.replace(container, written, value);
      return;
    }
    Piece piece = Pieces.of(container, text).get(index);
    int column = Lines.column(text, piece.start());
    int indicator =
        container instanceof RawMapping mapping
            ? text.indexOf(':', mapping.entries().get(index).key().end()) + 1
            : piece.start() + 1;
    block.replace(written, value, column, indicator);
  }

  private static RawNode value(RawNode container, int index) {
    return container instanceof RawMapping mapping
        ? mapping.entries().get(index).value()
        : ((RawSequence) container).items().get(index);
  }

  private static boolean isFlow(RawNode container) {
    return container instanceof RawMapping mapping
        ? mapping.flow()
        : ((RawSequence) container).flow();
  }
}
