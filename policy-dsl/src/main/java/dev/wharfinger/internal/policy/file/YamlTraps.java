package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises expressions that YAML, unquoted, takes for something else. */
public final class YamlTraps {
  private static final String CODE = "yaml-trap";
  private static final String STRING_TAG = "tag:yaml.org,2002:str";
  private static final Pattern PROPERTY = Pattern.compile("\\s*:\\s*([!&]\\S*)\\s?[\\s\\S]*");
  private static final Pattern LINE =
      Pattern.compile("^(\\s*(?:- +)*(?:[\\w.-]+|'[^']*'|\"[^\"]*\")\\s*:\\s+)(\\S.*?)\\s*$");
  private static final Pattern TAB_INDENTATION = Pattern.compile("^ *\\t\\s*\\S.*");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#.*)");

  private YamlTraps() {}

  /**
   * Tells of a value that was meant as text and was read as something else.
   *
   * @param words whether the text is one that the author makes up, and no name of something
   * @return false if all is well
   */
  public static boolean report(RawMapping.Entry entry, boolean words, Problems problems) {
    SourceText source = problems.source();
    RawNode value = entry.value();
    int from = entry.key().end();
    String between = source.text().substring(from, Math.max(from, value.start()));
    Matcher property = PROPERTY.matcher(between);
    if (property.matches() && !isStringTag(value)) {
      String mark = property.group(1);
      boolean tag = mark.startsWith("!");
      int start = from + property.start(1);
      problems.error(
          CODE,
          "YAML reads `" + mark + "` as " + (tag ? "a tag" : "the name of an anchor"),
          quoting(entry, source.text().substring(start, lineEnd(source, start))),
          start,
          from + property.end(1));
      return true;
    }
    if (words && isFlow(value)) {
      problems.error(
          CODE,
          "YAML reads what is in "
              + (value instanceof RawMapping ? "braces" : "brackets")
              + " as a "
              + (value instanceof RawMapping ? "mapping" : "list"),
          quoting(entry, source.text().substring(value.start(), value.end())),
          value);
      return true;
    }
    return false;
  }

  /** What an author probably meant where YAML cannot be read; empty if nothing is recognised. */
  public static Optional<PolicyProblem> explain(SourceText source, ReadProblem problem) {
    int line = source.line(Math.min(problem.start(), source.text().length()));
    Optional<PolicyProblem> misplaced = Indentation.explain(source, line);
    if (misplaced.isPresent()) {
      return misplaced;
    }
    for (int at = line; at >= Math.max(1, line - 2); at--) {
      Optional<PolicyProblem> found = explainLine(source, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Tells that a comment probably cuts a text short, as in {@code title: see #12}. */
  static void warnOfComment(RawScalar scalar, Problems problems) {
    comment(problems.source(), scalar)
        .filter(trap -> trap.end() - trap.start() > 1)
        .filter(trap -> !Character.isWhitespace(trap.source().text().charAt(trap.start() + 1)))
        .ifPresent(trap -> problems.sink().accept(trap.asWarning()));
  }

  /** The comment that ends a plain scalar on its own line. */
  public static Optional<PolicyProblem> comment(SourceText source, RawScalar scalar) {
    if (scalar.style() != RawScalar.Style.PLAIN) {
      return Optional.empty();
    }
    int line = source.line(scalar.end());
    int lineEnd = source.lineStart(line) + source.lineText(line).length();
    Matcher matcher =
        COMMENT.matcher(source.text()).region(Math.min(scalar.end(), lineEnd), lineEnd);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String text = source.text().substring(scalar.start(), matcher.end(1));
    return Optional.of(
        trap(
            source,
            "YAML reads ` #` as the start of a comment, so the text ends before it",
            "put it in quotes" + (text.contains("\n") ? "" : ": " + quoted(text)),
            matcher.start(1),
            matcher.end(1)));
  }

  private static Optional<PolicyProblem> explainLine(SourceText source, int line) {
    String text = source.lineText(line);
    int lineStart = source.lineStart(line);
    if (TAB_INDENTATION.matcher(text).matches()) {
      int tab = lineStart + text.indexOf('\t');
      return Optional.of(
          trap(source, "YAML does not indent with tabs", "use spaces", tab, tab + 1));
    }
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.group(2);
    int start = lineStart + matcher.start(2);
    return PlainText.misreading(value)
        .map(
            misread ->
                trap(
                    source,
                    misread.message(),
                    "put all of it in quotes: " + matcher.group(1).strip() + " " + quoted(value),
                    start + misread.start(),
                    start + misread.end()));
  }

  private static PolicyProblem trap(
      SourceText source, String message, String help, int start, int end) {
    return new PolicyProblem(source, CODE, false, message, help, start, end);
  }

  private static boolean isStringTag(RawNode value) {
    return value instanceof RawScalar scalar && STRING_TAG.equals(scalar.tag());
  }

  private static boolean isFlow(RawNode value) {
    return (value instanceof RawMapping mapping && mapping.flow())
        || (value instanceof RawSequence sequence && sequence.flow());
  }

  private static String quoting(RawMapping.Entry entry, String value) {
    String key = entry.key() instanceof RawScalar scalar ? scalar.value() : "";
    return "put it in quotes: " + key + ": " + quoted(value.strip());
  }

  private static int lineEnd(SourceText source, int offset) {
    int line = source.line(offset);
    return source.lineStart(line) + source.lineText(line).length();
  }

  /** A text as YAML reads it whole. */
  private static String quoted(String text) {
    return text.contains("\"") || text.contains("\\")
        ? "'" + text.replace("'", "''") + "'"
        : "\"" + text + "\"";
  }
}
