package dev.wharfinger.examples.cli.usage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** A text for a terminal of 80 columns: paragraphs, tables and what is shown as it is. */
public final class Page {
  private static final int WIDTH = 80;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final StringBuilder text = new StringBuilder();

  /**
   * A row of a table.
   *
   * @param term what is explained; not broken
   * @param description broken between words, and where it has line ends
   */
  public record Row(String term, String description) {}

  /** Adds a line, with an empty one before it. */
  public Page paragraph(String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line).append('\n');
    return this;
  }

  /** Adds a text below a paragraph, broken between words. */
  public Page text(String words) {
    return indented(words, INDENT);
  }

  /** Adds a text below a line of what is shown as it is, broken between words. */
  public Page deeper(String words) {
    return indented(words, INDENT.repeat(2));
  }

  private Page indented(String words, String indent) {
    for (String line : wrap(words, WIDTH - indent.length())) {
      text.append((indent + line).stripTrailing()).append('\n');
    }
    return this;
  }

  /** Adds lines below a paragraph that are not broken. */
  public Page code(String lines) {
    lines
        .strip()
        .lines()
        .forEach(line -> text.append((INDENT + line).stripTrailing()).append('\n'));
    return this;
  }

  /** Adds the rows of a table, aligned with each other. */
  public Page table(List<Row> rows) {
    int column = 0;
    for (Row row : rows) {
      column = Math.max(column, (INDENT + row.term() + GAP).length());
    }
    for (Row row : rows) {
      String before = INDENT + row.term();
      for (String line : wrap(row.description(), WIDTH - column)) {
        text.append(before).append(" ".repeat(column - before.length())).append(line).append('\n');
        before = "";
      }
    }
    return this;
  }

  /** Adds a table of options, sorted by their long names. */
  public Page table(Options options) {
    List<Option> sorted = new ArrayList<>(options.getOptions());
    sorted.sort(Comparator.comparing(Option::getLongOpt));
    List<Row> rows = new ArrayList<>();
    for (Option option : sorted) {
      String letter = option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ";
      String value = option.hasArg() ? "=" + option.getArgName() : "";
      rows.add(new Row(letter + "--" + option.getLongOpt() + value, option.getDescription()));
    }
    return table(rows);
  }

  private static List<String> wrap(String description, int width) {
    List<String> lines = new ArrayList<>();
    for (String sentence : description.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : sentence.split(" ", -1)) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The text, with a line end at its end. */
  @Override
  public String toString() {
    return text.toString();
  }
}
