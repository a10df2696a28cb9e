package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the one YAML mapping that a policy or profile file is. */
final class YamlFile {
  /** The code by which the reader of YAML tells of a second document. */
  private static final String SECOND_DOCUMENT = "more-than-one-document";

  private YamlFile() {}

  /**
   * The mapping.
   *
   * @param what what the file should hold, in messages
   * @return empty if there is none, which is told
   */
  static Optional<RawMapping> root(SourceText source, String what, Consumer<PolicyProblem> sink) {
    Problems problems = new Problems(source, sink);
    RawDocument document =
        new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source);
    document.problems().forEach(problem -> tell(source, problem, sink));
    RawNode root = document.root();
    if (root instanceof RawMapping mapping) {
      return Optional.of(mapping);
    }
    if (root != null) {
      problems.error("wrong-type", "a " + what + " is a mapping", null, root);
    } else if (document.problems().isEmpty()) {
      problems.error("empty-file", "there is no " + what + " in this file", null, 0, 0);
    }
    return Optional.empty();
  }

  private static void tell(SourceText source, ReadProblem problem, Consumer<PolicyProblem> sink) {
    Optional<PolicyProblem> trap = YamlTraps.explain(source, problem);
    sink.accept(
        trap.orElseGet(
            () ->
                new PolicyProblem(
                    source,
                    problem.code(),
                    false,
                    problem.message(),
                    problem.code().equals(SECOND_DOCUMENT)
                        ? "move what follows `---` to a file of its own"
                        : null,
                    problem.start(),
                    problem.end())));
  }
}
