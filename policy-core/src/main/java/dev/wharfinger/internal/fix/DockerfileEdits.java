package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes of a Dockerfile as edits of its text. Its tree is made of what the text says, so only
 * what is written can be replaced or taken out.
 */
final class DockerfileEdits {
  private final String text;
  private final List<Cut> cuts = new ArrayList<>();

  private DockerfileEdits(String text) {
    this.text = text;
  }

  /** The edits of the text; none if a change needs what is not written. */
  static List<Cut> of(Changes changes, RawDocument document) {
    DockerfileEdits edits = new DockerfileEdits(document.source().text());
    for (Changes.Change change : changes.innermostFirst()) {
      if (!change.added().isEmpty() || !change.appended().isEmpty()) {
        return List.of();
      }
      change.removed().forEach(index -> edits.remove(value(change.container(), index)));
      for (Map.Entry<Integer, ?> replaced : change.replaced().entrySet()) {
        RawNode written = value(change.container(), replaced.getKey());
        String replacement = String.valueOf(replaced.getValue());
        edits.cuts.add(new Cut(written.start(), written.end(), replacement));
      }
    }
    return edits.cuts;
  }

  /** An instruction goes with its lines, a word with the blanks before it. */
  private void remove(RawNode node) {
    if (Lines.isFirst(text, node.start())
        && text.substring(node.end(), Lines.end(text, node.end())).isBlank()) {
      cuts.add(new Cut(Lines.start(text, node.start()), Lines.next(text, node.end()), ""));
      return;
    }
    int start = node.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    cuts.add(new Cut(start, node.end(), ""));
  }

  private static RawNode value(RawNode container, int index) {
    return container instanceof RawMapping mapping
        ? mapping.entries().get(index).value()
        : ((RawSequence) container).items().get(index);
  }
}
