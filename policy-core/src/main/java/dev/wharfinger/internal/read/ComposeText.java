package dev.wharfinger.internal.read;

import dev.wharfinger.internal.compose.ComposeProblem;
import dev.wharfinger.internal.compose.ComposeProject;
import dev.wharfinger.internal.compose.ComposeReader;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the texts of Compose files into documents: one of all, and one for each with problems. */
final class ComposeText {
  private final ReadLimits limits;

  ComposeText(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a project.
   *
   * @param files the first file and those laid over it
   * @param others finds what they include or extend
   * @param environment the variables that are known
   */
  List<RawDocument> read(
      List<SourceText> files,
      Function<String, Optional<SourceText>> others,
      Map<String, String> environment) {
    ReadFiles read = new ReadFiles(this, files, others, environment);
    ComposeProject project = new ComposeReader(environment, limits).read(files, read::named);
    Map<SourceText, List<ReadProblem>> problems = new LinkedHashMap<>();
    problems.put(project.source(), new ArrayList<>());
    for (ComposeProblem each : project.problems()) {
      problems.computeIfAbsent(each.source(), source -> new ArrayList<>()).add(each.problem());
    }
    List<RawDocument> documents = new ArrayList<>();
    problems.forEach(
        (source, told) -> {
          RawNode root = source == project.source() ? project.root() : null;
          documents.add(
              new RawDocument(source, documents.size(), Syntax.COMPOSE, root, List.of(), told)
                  .of(read));
        });
    return documents;
  }

  /** Whether a text that was read as YAML has services in it, as no other kind of file does. */
  static boolean isOne(List<RawDocument> documents) {
    return documents.size() == 1
        && documents.get(0).root() instanceof RawMapping root
        && value(root, "apiVersion").isEmpty()
        && value(root, "services").filter(ComposeText::areServices).isPresent();
  }

  private static boolean areServices(RawNode services) {
    return services.target() instanceof RawMapping mapping
        && mapping.entries().stream()
            .anyMatch(
                service ->
                    service.value().target() instanceof RawMapping said
                        && (value(said, "image").isPresent() || value(said, "build").isPresent()));
  }

  private static Optional<RawNode> value(RawMapping mapping, String name) {
    return mapping.entries().stream()
        .filter(entry -> entry.key() instanceof RawScalar key && key.value().equals(name))
        .map(RawMapping.Entry::value)
        .findFirst();
  }
}
