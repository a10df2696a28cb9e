package dev.wharfinger.internal.supplychain.attestation;

import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON that stands as a text in another document. All that is in it has the place of that text. */
final class Payload {
  private final RawNode at;
  private final Consumer<ReadProblem> problems;

  private Payload(RawNode at, Consumer<ReadProblem> problems) {
    this.at = at;
    this.problems = problems;
  }

  /** The object that a text is; empty, and told, if it is none. */
  static Optional<RawObject> object(
      String text, RawNode at, Dialect dialect, Consumer<ReadProblem> problems) {
    return new Payload(at, problems)
        .read(text)
        .filter(RawMapping.class::isInstance)
        .flatMap(root -> RawObject.of(root, dialect));
  }

  private Optional<RawNode> read(String text) {
    List<RawDocument> documents =
        new JsonReader(ReadLimits.DEFAULT).readFile(new SourceText("payload", text));
    for (RawDocument document : documents) {
      document.problems().forEach(it -> problems.accept(moved(it)));
    }
    RawNode root = documents.size() == 1 ? documents.get(0).root() : null;
    if (!(root instanceof RawMapping)) {
      String message = "what is encoded here is no JSON object, and is not read";
      problems.accept(ReadProblem.error("not-read", message, at.start(), at.end()));
    }
    return Optional.ofNullable(root).map(this::moved);
  }

  private ReadProblem moved(ReadProblem problem) {
    return new ReadProblem(
        problem.code(),
        problem.level(),
        "in what is encoded here: " + problem.message(),
        at.start(),
        at.end());
  }

  private RawNode moved(RawNode node) {
    if (node instanceof RawScalar scalar) {
      return new RawScalar(scalar.value(), scalar.style(), scalar.tag(), at.start(), at.end());
    }
    if (node instanceof RawSequence sequence) {
      List<RawNode> items = sequence.items().stream().map(this::moved).toList();
      return new RawSequence(items, sequence.flow(), at.start(), at.end());
    }
    if (node instanceof RawMapping mapping) {
      List<RawMapping.Entry> entries =
          mapping.entries().stream()
              .map(entry -> new RawMapping.Entry(moved(entry.key()), moved(entry.value())))
              .toList();
      return new RawMapping(entries, mapping.flow(), at.start(), at.end());
    }
    return node;
  }
}
