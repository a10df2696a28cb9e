package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of a Dockerfile as edits of its text. Its tree is made of what the text says, so only
 * what is written, and written as it is said, can be replaced or taken out.
 */
final class DockerfileEdits {
  private final String text;
  private final DockerfileText dockerfile;
  private final Set<Cut> cuts = new TreeSet<>(Cut.BY_POSITION);
  private boolean possible = true;

  private DockerfileEdits(RawDocument document) {
    this.text = document.source().text();
    this.dockerfile = new DockerfileText(document);
  }

  /** The edits of the text; none if a change needs what is not written. */
  static List<Cut> of(Changes changes, RawDocument document) {
    DockerfileEdits edits = new DockerfileEdits(document);
    changes.innermostFirst().forEach(edits::add);
    return edits.possible ? List.copyOf(edits.cuts) : List.of();
  }

  private void add(Changes.Change change) {
    possible &= change.added().isEmpty() && change.appended().isEmpty();
    boolean nothingLeft =
        change.container() instanceof RawSequence sequence
            && change.removed().size() == sequence.items().size();
    for (int index : change.removed()) {
      RawNode node = value(change.container(), index);
      if (dockerfile.isInstruction(node)) {
        removeInstruction((RawMapping) node);
      } else if (nothingLeft && node.start() < node.end()) {
        removeWhatHolds(node);
      } else {
        remove(node);
      }
    }
    for (Map.Entry<Integer, ?> replaced : change.replaced().entrySet()) {
      RawNode written = value(change.container(), replaced.getKey());
      possible &= isWrittenAsSaid(written);
      cuts.add(new Cut(written.start(), written.end(), String.valueOf(replaced.getValue())));
    }
  }

  /** An instruction goes with its lines, unless there are more that only a parser finds. */
  private void removeInstruction(RawMapping instruction) {
    possible &= !dockerfile.hasHeredocs(instruction);
    cuts.add(lines(Lines.start(text, instruction.start()), instruction.end()));
  }

  /** Whole lines, with what ends the line before them if nothing ends the last one. */
  private Cut lines(int start, int end) {
    int next = Lines.next(text, end);
    boolean ends = next > Lines.end(text, end) || start == 0;
    return new Cut(ends ? start : Lines.endBefore(text, start), next, "");
  }

  /** An instruction that would have nothing to say goes as a whole; a command needs its words. */
  private void removeWhatHolds(RawNode node) {
    Optional<RawMapping> instruction = dockerfile.instructionAround(node.start());
    possible &= instruction.filter(found -> !dockerfile.runs(found)).isPresent();
    instruction.ifPresent(this::removeInstruction);
  }

  /** A word goes with the blanks before it, or with its line. */
  private void remove(RawNode node) {
    possible &= isWrittenAsSaid(node);
    int start = dockerfile.flag(node.start());
    int line = Lines.start(text, start);
    String rest = text.substring(node.end(), Lines.end(text, node.end())).strip();
    if (!Lines.isFirst(text, start)) {
      while (Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      cuts.add(new Cut(start, node.end(), ""));
    } else if (rest.isEmpty() || dockerfile.isContinuation(rest)) {
      if (rest.isEmpty() && start < node.end()) {
        dockerfile.continuationBefore(line).ifPresent(cuts::add);
      }
      cuts.add(lines(line, node.end()));
    } else {
      int next = node.end();
      while (text.charAt(next) == ' ' || text.charAt(next) == '\t') {
        next++;
      }
      cuts.add(new Cut(start, next, ""));
    }
  }

  private boolean isWrittenAsSaid(RawNode node) {
    RawNode said = node;
    if (node instanceof RawMapping mapping) {
      said = DockerfileText.part(mapping, "text").orElse(node);
    }
    return !(said instanceof RawScalar scalar)
        || scalar.value().equals(text.substring(said.start(), said.end()));
  }

  private static RawNode value(RawNode container, int index) {
    return container instanceof RawMapping mapping
        ? mapping.entries().get(index).value()
        : ((RawSequence) container).items().get(index);
  }
}
