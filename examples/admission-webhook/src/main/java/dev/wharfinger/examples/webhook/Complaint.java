package dev.wharfinger.examples.webhook;

import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.Diagnostic;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What is said of policies that do not compile. */
final class Complaint {

  private Complaint() {}

  /** Everything that is wrong, errors first: they are why nothing has started. */
  static String of(RuntimeException reason) {
    if (!(reason instanceof CompilationException refused)) {
      return String.valueOf(reason.getMessage());
    }
    return refused.diagnostics().stream()
        .sorted(Comparator.comparing(Diagnostic::warning))
        .map(Diagnostic::render)
        .collect(Collectors.joining("\n"));
  }
}
