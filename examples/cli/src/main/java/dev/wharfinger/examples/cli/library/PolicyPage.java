package dev.wharfinger.examples.cli.library;

import dev.wharfinger.Operation;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicyDescription.Expressions;
import dev.wharfinger.compiler.PolicyDescription.Param;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that is known of a policy, for a terminal. */
record PolicyPage(PolicyDescription description, List<String> profiles) {
  private static final List<Operation> USUAL = List.of(Operation.CREATE, Operation.UPDATE);

  String text() {
    Policy policy = description.policy();
    Page page = new Page().paragraph(policy.id() + ": " + policy.title());
    page.table(facts(policy));
    section(page, "Why:", policy.why());
    addParams(page);
    description.expressions().ifPresent(judging -> addExpressions(page, judging));
    addExample(page, "What violates it:", Outcome.FAIL);
    addExample(page, "What complies:", Outcome.PASS);
    if (!policy.references().isEmpty()) {
      page.paragraph("References:").code(String.join("\n", policy.references()));
    }
    return page.toString();
  }

  private List<Page.Row> facts(Policy policy) {
    List<Page.Row> rows = new ArrayList<>();
    rows.add(new Page.Row("severity", PolicyLines.word(policy.severity())));
    rows.add(new Page.Row("looks at", String.join(", ", policy.match())));
    addFact(rows, "profiles", String.join(", ", profiles));
    addFact(rows, "controls", String.join(", ", policy.controls()));
    addFact(rows, "status", description.status());
    addFact(rows, "since", description.since());
    if (!description.operations().equals(USUAL)) {
      addFact(rows, "requests", words(description.operations()));
    }
    if (description.view() != View.WRITTEN) {
      addFact(rows, "view", description.view().name().toLowerCase(Locale.ROOT));
    }
    addFact(rows, "file", policy.location().file());
    return rows;
  }

  private static void addFact(List<Page.Row> rows, String name, String value) {
    if (!value.isEmpty()) {
      rows.add(new Page.Row(name, value));
    }
  }

  private static String words(List<? extends Enum<?>> constants) {
    return String.join(
        ", ", constants.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static void section(Page page, String title, String text) {
    if (!text.isEmpty()) {
      page.paragraph(title).text(text);
    }
  }

  private void addParams(Page page) {
    if (description.params().isEmpty()) {
      return;
    }
    List<Page.Row> rows = new ArrayList<>();
    for (Param param : description.params()) {
      String type = param.values().isEmpty() ? param.type() : String.join(" | ", param.values());
      String value =
          param.defaultValue().map(written -> "default " + written).orElse("must be given");
      String about = param.description().isEmpty() ? "" : "\n" + param.description();
      rows.add(new Page.Row(param.name(), type + ", " + value + about));
    }
    page.paragraph("Parameters, given by --param=" + description.policy().id() + ".NAME=VALUE:")
        .table(rows);
  }

  private static void addExpressions(Page page, Expressions judging) {
    addNamed(page, "Where:", judging.matchConditions());
    addNamed(page, "With:", judging.variables());
    if (!judging.each().isEmpty()) {
      page.paragraph("For each item of:").code(judging.each());
    }
    page.paragraph("Holds where it complies:").code(judging.expression());
    page.paragraph("Says where it does not:").code(judging.message());
    if (!judging.fix().isEmpty()) {
      page.paragraph("Fix:").text(judging.fix());
    }
  }

  private static void addNamed(Page page, String title, Map<String, String> expressions) {
    List<Page.Row> rows = new ArrayList<>();
    expressions.forEach((name, text) -> rows.add(new Page.Row(name, text.strip())));
    if (!rows.isEmpty()) {
      page.paragraph(title).table(rows);
    }
  }

  private void addExample(Page page, String title, Outcome outcome) {
    for (Example example : description.examples()) {
      if (example.outcome() == outcome) {
        page.paragraph(title).code(new ExampleText(example).text());
        return;
      }
    }
  }
}
