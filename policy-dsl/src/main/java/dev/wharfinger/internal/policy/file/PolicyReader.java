package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.SourceText;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the text of a policy file, and tells everything that is wrong with its form. */
public final class PolicyReader {
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
    if (FileForm.of(text.source().text()) == FileForm.PROFILE) {
      reader.problems.error(
          "profile-as-policy",
          "this is a profile, and not a policy",
          "choose it as a profile: by `PolicySource.profile` in Java, by `--profile` or `profiles`"
              + " on the command line",
          0,
          0);
      return Optional.empty();
    }
    return YamlFile.root(text.source(), "policy", sink).flatMap(root -> reader.policy(text, root));
  }

  private Optional<PolicyFile> policy(PolicyText text, RawMapping root) {
    Keys keys = Keys.of(root, PolicyFormat.KEYS, problems);
    Optional<Declaration> declaration = DeclarationReader.read(text, keys, problems);
    PolicyFormat.REQUIRED.stream()
        .filter(key -> !PolicyFormat.META_REQUIRED.contains(key))
        .forEach(key -> keys.require(key, whatToWrite(key)));
    keys.refuseBlank("message", whatToWrite("message"));
    Optional<PolicyFile.Body> body = new BodyReader(keys, problems).read();
    return declaration.flatMap(read -> body.map(judging -> new PolicyFile(read, root, judging)));
  }

  private static String whatToWrite(String key) {
    return switch (key) {
      case "expression" -> "write what is true of a subject that complies";
      case "message" -> "write what is wrong with a subject that does not comply";
      default -> throw new IllegalArgumentException(key);
    };
  }
}
