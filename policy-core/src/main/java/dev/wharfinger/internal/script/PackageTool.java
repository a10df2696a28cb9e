package dev.wharfinger.internal.script;

import java.util.List;

/**
 * What is known of a program that installs packages.
 *
 * @param installing the subcommands or options by which it installs
 * @param pins what may stand between the name of a package and its version; empty if a version is
 *     never part of the operand
 * @param assumeYes flags that answer questions with yes
 * @param noCache flags by which nothing is left that is only needed to install
 * @param noSignatures flags that leave out checks of signatures
 * @param source where this is documented
 */
public record PackageTool(
    String program,
    List<String> installing,
    List<String> pins,
    List<String> assumeYes,
    List<String> noCache,
    List<String> noSignatures,
    String source) {

  /** Whether a command installs something by this program. */
  public boolean installs(Command command) {
    return command.program().filter(program::equals).isPresent()
        && command.arguments().stream()
            .anyMatch(word -> word.known().filter(this::isInstalling).isPresent());
  }

  /**
   * Whether a word is one by which it installs; letters may follow an option, as in {@code -ivh}.
   */
  private boolean isInstalling(String word) {
    return installing.stream()
        .anyMatch(
            one ->
                word.equals(one)
                    || (one.length() == 2 && one.charAt(0) == '-' && word.startsWith(one)));
  }
}
