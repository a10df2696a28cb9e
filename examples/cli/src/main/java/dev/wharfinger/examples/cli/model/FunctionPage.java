package dev.wharfinger.examples.cli.model;

import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.type.Function;
import java.util.List;

/** What functions answer, for a terminal. */
final class FunctionPage {
  private static final String OTHERS = " Looks at other resources, too.";

  private FunctionPage() {}

  /** All overloads of one name. */
  static String text(String name, List<Function> overloads) {
    Page page = new Page().paragraph(name + ": a function");
    addTo(page, overloads);
    return page.toString();
  }

  /** Adds functions with what they answer. */
  static void addTo(Page page, List<Function> functions) {
    for (Function function : functions) {
      page.code(function.signature());
      page.deeper(function.documentation() + (function.wholeSet() ? OTHERS : ""));
    }
  }
}
