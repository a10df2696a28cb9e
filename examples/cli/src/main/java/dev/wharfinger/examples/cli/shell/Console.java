package dev.wharfinger.examples.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to. All text is UTF-8, whatever the platform prefers.
 *
 * @param in what the path {@code -} means
 * @param out where results go
 * @param err where complaints go
 * @param progress tells those who wait how far the work is
 * @param surroundings where the command was called
 */
public record Console(
    InputStream in,
    OutputStream out,
    OutputStream err,
    ProgressLine progress,
    Surroundings surroundings) {
  /** Puts the cursor into the corner, and clears the screen and what was scrolled out of it. */
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

  /**
   * Writes a text to the output.
   *
   * @throws IOException if it cannot be written, as on a full disk
   */
  public void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Makes room for a result that replaces the one before; does nothing in files. */
  public void clear() throws IOException {
    boolean able = !surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
    if (surroundings.outIsTerminal() && able) {
      print(CLEAR);
    }
  }

  /** Writes a line for whoever waits, beside the results. */
  public void tell(String line) {
    PrintStream lines = new PrintStream(err, false, StandardCharsets.UTF_8);
    lines.println(SafeText.lines(line));
    lines.flush();
  }

  /** Writes what to do about something that was told already. */
  public void help(String line) {
    tell("help: " + line);
  }

  /** Writes what is wrong, with what to do about it where that is known. */
  public void complain(String message, Iterable<String> help) {
    PrintStream lines = new PrintStream(err, false, StandardCharsets.UTF_8);
    lines.println("error: " + SafeText.lines(message));
    for (String line : help) {
      lines.println("help: " + SafeText.lines(line));
    }
    lines.flush();
  }
}
