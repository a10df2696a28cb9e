package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the text of a policy file, and tells everything that is wrong with its form. */
public final class PolicyReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "severity",
          "match",
          "expression",
          "message",
          "each",
          "at",
          "params",
          "matchConditions",
          "variables",
          "operations",
          "view",
          "why",
          "fix",
          "controls",
          "examples",
          "status",
          "since",
          "references");

  private final Problems problems;

  private PolicyReader(SourceText source, Consumer<PolicyProblem> sink) {
    this.problems = new Problems(source, sink);
  }

  /**
   * Reads a policy.
   *
   * @return empty if there is too little to look at any further
   */
  public static Optional<PolicyFile> read(PolicyText text, Consumer<PolicyProblem> sink) {
    PolicyReader reader = new PolicyReader(text.source(), sink);
    return YamlFile.root(text.source(), "policy", sink).flatMap(root -> reader.policy(text, root));
  }

  private Optional<PolicyFile> policy(PolicyText text, RawMapping root) {
    Keys keys = Keys.of(root, KEYS, problems);
    Optional<Declaration> declaration = DeclarationReader.read(text, keys, problems);
    keys.require("expression", "write what is true of a subject that complies");
    keys.require("message", "write what is wrong with a subject that does not comply");
    Optional<PolicyFile.Body> body = new BodyReader(keys, problems).read();
    return declaration.flatMap(read -> body.map(judging -> new PolicyFile(read, root, judging)));
  }
}
