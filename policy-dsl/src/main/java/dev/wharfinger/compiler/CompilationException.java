package dev.wharfinger.compiler;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Policies that cannot be used. The message shows everything that is wrong with all of them; of
 * files without an error it leaves out the warnings.
 */
public final class CompilationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // what List.copyOf makes of serialisable records is serialisable
  private final transient List<Diagnostic> diagnostics;

  /**
   * Creates the exception.
   *
   * @param diagnostics everything that is wrong, one error at least, in the order of the files
   */
  public CompilationException(List<Diagnostic> diagnostics) {
    super(message(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Everything that is wrong, warnings included, in the order of the files. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String message(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(diagnostic -> !diagnostic.warning()).count();
    Set<String> wrong =
        diagnostics.stream()
            .filter(diagnostic -> !diagnostic.warning())
            .map(diagnostic -> diagnostic.location().file())
            .collect(Collectors.toSet());
    return diagnostics.stream()
        .filter(diagnostic -> wrong.contains(diagnostic.location().file()))
        .map(Diagnostic::render)
        .collect(
            Collectors.joining(
                "\n",
                errors == 1
                    ? "the policies have 1 error\n\n"
                    : "the policies have " + errors + " errors\n\n",
                ""));
  }
}
