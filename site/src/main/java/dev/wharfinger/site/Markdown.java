package dev.wharfinger.site;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in Markdown, as it is put together. */
final class Markdown {
  private static final Pattern QUOTED = Pattern.compile("`[^`]+`|https?://\\S*[^\\s.,;:)]");
  private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!]");
  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private final StringBuilder text = new StringBuilder();

  /** A sentence in which nothing is syntax but backquotes, and addresses are links. */
  static String sentence(String plain) {
    String line = plain.strip().replaceAll("\\s+", " ");
    StringBuilder escaped = new StringBuilder();
    Matcher code = QUOTED.matcher(line);
    int done = 0;
    while (code.find()) {
      escaped.append(escape(line.substring(done, code.start())));
      boolean quoted = code.group().startsWith("`");
      escaped.append(quoted ? code.group().replace("|", "\\|") : "<" + code.group() + ">");
      done = code.end();
    }
    return escaped.append(escape(line.substring(done))).toString();
  }

  private static String escape(String plain) {
    return SYNTAX.matcher(plain).replaceAll("\\\\$0");
  }

  /** Code within a line, in a table too. */
  static String code(String code) {
    String line = code.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }

  static String link(String label, String address) {
    return "[" + label + "](" + address + ")";
  }

  /** The name of a constant, as people write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What is in the order of the list, each as code. */
  static String codes(List<String> words) {
    return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  Markdown heading(int level, String title) {
    return paragraph("#".repeat(level) + " " + title);
  }

  Markdown paragraph(String line) {
    text.append(line).append("\n\n");
    return this;
  }

  /** A block of code, whatever is in it. */
  Markdown block(String language, String code) {
    int longest = FENCE.matcher(code).results().mapToInt(m -> m.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    text.append(fence).append(language).append('\n').append(code.stripTrailing());
    text.append('\n').append(fence).append("\n\n");
    return this;
  }

  /** A table; each row has the cells of the header, which are Markdown. */
  Markdown table(List<String> header, List<List<String>> rows) {
    row(header);
    row(header.stream().map(cell -> "---").toList());
    rows.forEach(this::row);
    text.append('\n');
    return this;
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
