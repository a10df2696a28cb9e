package dev.wharfinger.examples.cli.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that expressions may have: a function, a macro or an operator of the language.
 *
 * @param group what it is one of, as in {@code functions of the language}
 * @param written the forms in which it is written
 * @param users who may write it, as in {@code Kubernetes from 1.28 on}
 * @param steps how many steps it takes; empty if it takes as many as others
 * @param documentation what it does
 */
record Construct(
    String group, List<String> written, List<String> users, String steps, String documentation) {
  private static final String RESULT = " -> ";

  Construct {
    written = List.copyOf(written);
    users = List.copyOf(users);
  }

  /** What it is called, with and without what stands before the last dot. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String form : written) {
      String called = called(form.split(RESULT, -1)[0]);
      if (called.isEmpty()) {
        names.add(form);
        names.add(form.replaceAll("\\b[a-z]\\b|\\s", ""));
      } else {
        names.add(called);
        names.add(called.substring(called.lastIndexOf('.') + 1));
      }
    }
    return names;
  }

  /** What stands before the parentheses of a call, or a lone word; empty for an operator. */
  private static String called(String form) {
    int start = form.endsWith(")") ? argumentsOf(form) : form.length();
    String called = form.substring(0, start);
    return called.matches("[^ ]*\\w{2,}") ? called : "";
  }

  /** Where the last pair of parentheses begins. */
  private static int argumentsOf(String form) {
    int depth = 0;
    int at = form.length();
    do {
      at--;
      depth += form.charAt(at) == ')' ? 1 : form.charAt(at) == '(' ? -1 : 0;
    } while (depth > 0 && at > 0);
    return at;
  }
}
