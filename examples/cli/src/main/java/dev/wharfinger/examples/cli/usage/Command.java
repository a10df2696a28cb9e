package dev.wharfinger.examples.cli.usage;

import dev.wharfinger.examples.cli.shell.Console;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** One of the commands that {@code wharfinger} knows. */
public interface Command {

  /** How users call it. */
  String name();

  /** What it does, in a sentence. */
  String summary();

  /** What it takes besides options, in the order in which it is given. */
  List<Page.Row> operands();

  /** What it takes besides {@code --help} and {@code --version}. Made anew for each caller. */
  Options options();

  /**
   * The words that may be given.
   *
   * @param name the name of an option, or how help calls what is given besides options
   * @return empty if only the user knows them
   */
  default List<String> words(String name) {
    return List.of();
  }

  /** How it is called, and what that does. */
  default List<Page.Row> examples() {
    return List.of();
  }

  /** What its exit codes mean. */
  List<Page.Row> exitCodes();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException if the arguments make no sense
   * @throws IOException if the output cannot be written, or the standard input not be read
   */
  int run(Arguments arguments, Console console) throws UsageException, IOException;
}
