package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Operation;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.resource.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads what a policy says of itself: from a file in YAML, or from the {@code meta} of a module.
 */
public final class DeclarationReader {
  private final PolicyText text;
  private final Keys keys;
  private final Problems problems;

  private DeclarationReader(PolicyText text, Keys keys, Problems problems) {
    this.text = text;
    this.keys = keys;
    this.problems = problems;
  }

  /**
   * Reads what a module says under {@code meta}.
   *
   * @return empty if there is too little to look at any further
   */
  public static Optional<Declaration> readMeta(
      PolicyText text, RawMapping meta, Consumer<PolicyProblem> sink) {
    Problems problems = new Problems(text.source(), sink);
    return read(text, Keys.of(meta, PolicyFormat.META_KEYS, problems), problems);
  }

  /** Reads it from keys of which the unknown ones are told already. */
  static Optional<Declaration> read(PolicyText text, Keys keys, Problems problems) {
    return new DeclarationReader(text, keys, problems).declaration();
  }

  private Optional<Declaration> declaration() {
    PolicyFormat.META_REQUIRED.forEach(key -> keys.require(key, whatToWrite(key)));
    keys.refuseBlank("title", whatToWrite("title"));
    Declaration declaration =
        new Declaration(
            text.source(),
            header(),
            match(),
            keys.mapping("params").map(new ParamReader(problems)::read).orElse(List.of()),
            operations(),
            view(),
            keys.mapping("examples").map(new ExampleReader(problems)::read).orElse(List.of()));
    return Optional.of(declaration).filter(complete -> !complete.match().isEmpty());
  }

  private String whatToWrite(String key) {
    return switch (key) {
      case "id" -> "write `id: " + text.stem() + "`, as the file is named";
      case "title" -> "write what is so where the policy is obeyed";
      case "severity" -> "write `severity: ` and one of " + Quoted.list(PolicyFormat.SEVERITIES);
      case "match" -> "write the type to look at, as `match: kubernetes.Container`";
      default -> throw new IllegalArgumentException(key);
    };
  }

  private List<RawScalar> match() {
    keys.node("match")
        .filter(node -> node instanceof RawSequence list && list.items().isEmpty())
        .ifPresent(
            node ->
                problems.error("wrong-type", "`match` names no type", whatToWrite("match"), node));
    return keys.texts("match");
  }

  private Declaration.Header header() {
    return new Declaration.Header(
        id(),
        keys.textOrEmpty("title"),
        keys.text("severity").flatMap(this::severity).orElse(Severity.LOW),
        keys.textOrEmpty("why").strip(),
        controls(),
        keys.texts("references").stream().map(RawScalar::value).toList(),
        keys.textOrEmpty("status"),
        keys.textOrEmpty("since"));
  }

  private RawScalar id() {
    Optional<RawScalar> id = keys.text("id");
    if (id.isEmpty()) {
      return new RawScalar(text.stem(), RawScalar.Style.PLAIN, null, 0, 0);
    }
    String value = id.get().value();
    if (!PolicyFormat.ID.matcher(value).matches()) {
      problems.error(
          "policy-id",
          "`" + value + "` is not an id",
          "write lower-case words with hyphens between them, as `k8s-privileged-container`",
          id.get());
    } else if (text.file() && !value.equals(text.stem())) {
      problems.error(
          "id-file-name",
          "the id `" + value + "` is not the name of the file",
          "call the file `" + value + text.ending() + "`, or write `id: " + text.stem() + "`",
          id.get());
    }
    return id.get();
  }

  private Optional<Severity> severity(RawScalar text) {
    return Severities.read(text, problems);
  }

  private List<String> controls() {
    List<RawScalar> controls = keys.texts("controls");
    controls.forEach(control -> Controls.check(control.value(), control, problems));
    return controls.stream().map(RawScalar::value).toList();
  }

  private Set<Operation> operations() {
    List<RawScalar> texts = keys.texts("operations");
    Set<Operation> operations = EnumSet.noneOf(Operation.class);
    for (RawScalar text : texts) {
      Optional<Operation> operation = PolicyFormat.constant(Operation.values(), text.value());
      if (operation.isEmpty()) {
        problems.error(
            "unknown-operation",
            "there is no operation `" + text.value() + "`",
            "the operations are `create`, `update`, `delete` and `connect`",
            text);
      }
      operation.ifPresent(operations::add);
    }
    return operations.isEmpty() ? EnumSet.copyOf(PolicyFormat.DEFAULT_OPERATIONS) : operations;
  }

  private View view() {
    Optional<RawScalar> text = keys.text("view");
    if (text.isEmpty()) {
      return PolicyFormat.DEFAULT_VIEW;
    }
    Optional<View> view = PolicyFormat.constant(View.values(), text.get().value());
    if (view.isEmpty()) {
      problems.error(
          "unknown-view",
          "there is no view `" + text.get().value() + "`",
          "the views are `written` and `defaulted`",
          text.get());
    }
    return view.orElse(View.DEFAULTED);
  }
}
