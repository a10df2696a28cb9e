package dev.wharfinger.site;

import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicyDescription.Expressions;
import dev.wharfinger.compiler.PolicyDescription.Param;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a policy: why, what is bad and good, how to fix or to accept it. */
record PolicyPage(PolicyDescription description, Library library) {
  private static final Map<View, String> JUDGED =
      Map.of(
          View.WRITTEN, "what the file says",
          View.DEFAULTED, "what a cluster would store, defaults included");

  Page page() {
    Policy policy = description.policy();
    Markdown text = new Markdown().heading(1, Markdown.sentence(policy.title()));
    text.paragraph(Markdown.code(policy.id()));
    text.paragraph(String.join(" · ", facts(policy)));
    if (!policy.why().isEmpty()) {
      text.heading(2, "Why").paragraph(Markdown.sentence(policy.why()));
    }
    addJudged(text, "Bad", Outcome.FAIL, "The finding:");
    example(Outcome.PASS).ifPresent(good -> addExample(text.heading(2, "Good"), good));
    addJudged(text, "Unknown", Outcome.UNKNOWN, "What cannot be known from the file:");
    description.expressions().ifPresent(judging -> addFix(text, judging));
    addParams(text);
    addControls(text, policy.controls());
    addExceptions(text, new ExceptionSample(policy));
    addReferences(text, policy.references());
    text.heading(2, "The policy");
    text.paragraph("[Policy files](../docs/policy-files.html) tells what each key means.");
    text.block("yaml", description.text());
    text.paragraph(neighbours());
    String path = "policies/" + policy.id() + ".html";
    return Page.of(path, "policy", policy.id() + ": " + policy.title(), text.toString());
  }

  private List<String> facts(Policy policy) {
    List<String> facts = new ArrayList<>();
    facts.add("**Severity** " + Markdown.word(policy.severity()));
    facts.add("**Looks at** " + types(policy));
    String profiles =
        library.profilesWith(description).stream()
            .map(each -> Markdown.link(each.id(), "../profiles/" + each.id() + ".html"))
            .collect(Collectors.joining(", "));
    facts.add("**In** " + (profiles.isEmpty() ? "no profile" : profiles));
    facts.add("**Judges** " + JUDGED.get(description.view()));
    if (!description.since().isEmpty()) {
      facts.add("**Since** " + description.since());
    }
    return facts;
  }

  private static String types(Policy policy) {
    return policy.match().stream()
        .map(type -> Markdown.link(Markdown.code(type), "../" + TypePages.address(type)))
        .collect(Collectors.joining(", "));
  }

  private Optional<Example> example(Outcome outcome) {
    return description.examples().stream()
        .filter(each -> each.outcome() == outcome && !each.given().isEmpty())
        .findFirst();
  }

  private void addJudged(Markdown text, String title, Outcome outcome, String leadIn) {
    Optional<Example> example = example(outcome);
    example.ifPresent(shown -> addExample(text.heading(2, title), shown));
    String findings =
        example.flatMap(shown -> Trial.of(description, shown)).stream()
            .flatMap(trial -> trial.findings().stream())
            .filter(finding -> finding.outcome() == outcome)
            .map(finding -> finding.location() + ": " + finding.message())
            .collect(Collectors.joining("\n"));
    if (!findings.isEmpty()) {
      text.paragraph(leadIn).block("", findings);
    }
  }

  private static void addExample(Markdown text, Example example) {
    example
        .params()
        .forEach(
            (name, value) ->
                text.paragraph("With %s: %s".formatted(Markdown.code(name), Markdown.code(value))));
    ExampleSettings settings = ExampleSettings.of(example);
    if (!settings.words().isEmpty()) {
      text.paragraph(settings.words());
    }
    settings.old().ifPresent(old -> text.paragraph("Before the update:").block("yaml", old));
    if (settings.old().isPresent()) {
      text.paragraph("After it:");
    }
    ExampleText shown = new ExampleText(example);
    text.block(shown.language(), shown.text());
  }

  private void addFix(Markdown text, Expressions judging) {
    if (judging.fix().isEmpty()) {
      return;
    }
    text.heading(2, "Fix").paragraph("The fix: " + Markdown.sentence(judging.fix()) + ".");
    description.examples().stream()
        .filter(bad -> bad.outcome() == Outcome.FAIL && !bad.given().isEmpty())
        .flatMap(bad -> Trial.of(description, bad).stream())
        .map(Trial::diff)
        .filter(diff -> !diff.isEmpty())
        .findFirst()
        .ifPresent(
            diff ->
                text.paragraph("`wharfinger check --fix` makes this of an example:")
                    .block("diff", diff));
  }

  private void addParams(Markdown text) {
    if (description.params().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Param param : description.params()) {
      rows.add(
          List.of(
              Markdown.code(param.name()),
              param.values().isEmpty()
                  ? Markdown.code(param.type())
                  : Markdown.codes(param.values()),
              param.defaultValue().map(Markdown::code).orElse("must be given"),
              Markdown.sentence(param.description())));
    }
    text.heading(2, "Parameters").table(List.of("name", "type", "default", "about"), rows);
  }

  private void addControls(Markdown text, List<String> controls) {
    if (!controls.isEmpty()) {
      text.heading(2, "Controls")
          .table(
              List.of("control", "of"),
              controls.stream()
                  .map(each -> List.of(Markdown.code(each), benchmark(each)))
                  .toList());
    }
  }

  private String benchmark(String control) {
    return Markdown.sentence(library.benchmark(control));
  }

  private static void addExceptions(Markdown text, ExceptionSample sample) {
    text.heading(2, "Exceptions");
    text.paragraph(
        "You can accept a finding of this policy ([more](../docs/exceptions.html)). By a comment"
            + " before the place, or behind it in the same line:");
    text.block("yaml", sample.comment());
    if (sample.hasObjects()) {
      text.paragraph("By an annotation of the object or of its pod template:");
      text.block("yaml", sample.annotation());
    }
    text.paragraph("By a file that `--exceptions` names:").block("yaml", sample.file());
  }

  private static void addReferences(Markdown text, List<String> references) {
    if (!references.isEmpty()) {
      text.heading(2, "References");
      references.forEach(each -> text.paragraph("- " + reference(each)));
    }
  }

  private static String reference(String reference) {
    return reference.matches("https?://\\S+")
        ? "<" + reference + ">"
        : Markdown.sentence(reference);
  }

  /** The policies before and after it, by their ids. */
  private String neighbours() {
    List<PolicyDescription> all = library.policies();
    int here = all.indexOf(description);
    List<String> links = new ArrayList<>();
    if (here > 0) {
      links.add("Previous: " + link(all.get(here - 1).policy()));
    }
    if (here + 1 < all.size()) {
      links.add("Next: " + link(all.get(here + 1).policy()));
    }
    return String.join(" · ", links);
  }

  private static String link(Policy policy) {
    return Markdown.link(policy.id(), policy.id() + ".html");
  }
}
