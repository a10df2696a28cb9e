package dev.wharfinger.examples.cli.model;

import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.type.Function;
import java.util.List;

/** What functions answer, for a terminal. */
final class FunctionPage {
  private static final String OTHERS = " Looks at other resources, too.";

  private FunctionPage() {}

  /** All of one name: the functions of types, and what the language has. */
  static String text(String name, List<Function> overloads, List<Construct> constructs) {
    Page page = new Page();
    if (!overloads.isEmpty()) {
      page.paragraph(name + ": a function");
      addTo(page, overloads);
    }
    String group = "";
    for (Construct construct : constructs) {
      if (!construct.group().equals(group)) {
        group = construct.group();
        page.paragraph(name + ": one of the " + group);
      }
      add(page, construct);
    }
    return page.toString();
  }

  private static void add(Page page, Construct construct) {
    page.code(String.join("\n", construct.written()));
    page.deeper(construct.documentation());
    page.deeper("For " + String.join(", ", construct.users()) + ".");
    if (!construct.steps().isEmpty()) {
      page.deeper("Steps: " + construct.steps() + ".");
    }
  }

  /** Adds functions with what they answer. */
  static void addTo(Page page, List<Function> functions) {
    for (Function function : functions) {
      page.code(function.signature());
      page.deeper(function.documentation() + (function.wholeSet() ? OTHERS : ""));
    }
  }
}
