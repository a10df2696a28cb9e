package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

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
    keys.require("id", "write `id: " + text.stem() + "`, as the file is named");
    keys.require("title", "write what is so where the policy is obeyed");
    keys.require("severity", "write `severity: ` and one of " + Quoted.list(Severities.NAMES));
    keys.require("match", "write the type to look at, as `match: kubernetes.Container`");
    keys.require("expression", "write what is true of a subject that complies");
    keys.require("message", "write what is wrong with a subject that does not comply");
    PolicyFile.Header header = header(text, keys);
    List<Example> examples =
        keys.mapping("examples").map(new ExampleReader(problems)::read).orElse(List.of());
    return new BodyReader(keys, problems)
        .read()
        .map(body -> new PolicyFile(text.source(), root, header, body, examples));
  }

  private PolicyFile.Header header(PolicyText text, Keys keys) {
    return new PolicyFile.Header(
        id(text, keys),
        keys.textOrEmpty("title"),
        keys.text("severity").flatMap(this::severity).orElse(Severity.LOW),
        keys.textOrEmpty("why").strip(),
        controls(keys),
        keys.texts("references").stream().map(RawScalar::value).toList(),
        keys.textOrEmpty("status"),
        keys.textOrEmpty("since"));
  }

  private RawScalar id(PolicyText text, Keys keys) {
    Optional<RawScalar> id = keys.text("id");
    if (id.isEmpty()) {
      return new RawScalar(text.stem(), RawScalar.Style.PLAIN, null, 0, 0);
    }
    String value = id.get().value();
    if (!ID.matcher(value).matches()) {
      problems.error(
          "policy-id",
          "`" + value + "` is not an id",
          "write lower-case words with hyphens between them, as `k8s-privileged-container`",
          id.get());
    } else if (text.file() && !value.equals(text.stem())) {
      problems.error(
          "id-file-name",
          "the id `" + value + "` is not the name of the file",
          "call the file `" + value + ".yaml`, or write `id: " + text.stem() + "`",
          id.get());
    }
    return id.get();
  }

  private Optional<Severity> severity(RawScalar text) {
    return Severities.read(text, problems);
  }

  private List<String> controls(Keys keys) {
    List<RawScalar> controls = keys.texts("controls");
    controls.forEach(control -> Controls.check(control.value(), control, problems));
    return controls.stream().map(RawScalar::value).toList();
  }
}
