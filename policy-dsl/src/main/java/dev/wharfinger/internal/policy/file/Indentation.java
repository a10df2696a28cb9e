package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that stand beside nothing, which is why YAML cannot be read. */
final class Indentation {
  private static final Pattern KEY =
      Pattern.compile("^( *)((?:- +)*)([\\w.-]+|'[^']*'|\"[^\"]*\") *:(?: +(\\S.*))?$");

  private final SourceText source;
  private final int line;

  /** The keys above that something may still stand beside, by their columns. */
  private final TreeMap<Integer, String> beside = new TreeMap<>();

  private Indentation(SourceText source, int line) {
    this.source = source;
    this.line = line;
  }

  /** What is wrong with the indentation of a line; empty if nothing is recognised. */
  static Optional<PolicyProblem> explain(SourceText source, int line) {
    return new Indentation(source, line).explain();
  }

  private Optional<PolicyProblem> explain() {
    Matcher key = KEY.matcher(source.lineText(line));
    if (!key.matches() || !collect()) {
      return Optional.empty();
    }
    int indentation = key.end(1);
    if (beside.isEmpty() || beside.containsKey(indentation)) {
      return Optional.empty();
    }
    int start = source.lineStart(line);
    return Optional.of(
        new PolicyProblem(
            source,
            "indentation",
            false,
            "this line is indented by " + spaces(indentation) + ", and stands beside nothing",
            help(indentation),
            start + indentation,
            start + key.end(3)));
  }

  private String help(int indentation) {
    Map.Entry<Integer, String> above = beside.higherEntry(indentation);
    Map.Entry<Integer, String> below = beside.lowerEntry(indentation);
    if (above == null) {
      above = below;
      below = null;
    }
    if (above == null || above.getKey() == 0) {
      return "put it at the start of the line";
    }
    String text = "indent it by " + beside(above);
    return below == null ? text : text + ", or by " + beside(below);
  }

  private static String beside(Map.Entry<Integer, String> key) {
    return spaces(key.getKey()) + " to stand beside `" + key.getValue() + "`";
  }

  private static String spaces(int number) {
    return number == 1 ? "1 space" : number + " spaces";
  }

  /** Goes up to the outermost key; false if the line can be indented as it likes. */
  private boolean collect() {
    int limit = Integer.MAX_VALUE;
    for (int at = line - 1; at >= 1 && limit > 0; at--) {
      String text = source.lineText(at);
      if (text.isBlank() || text.strip().startsWith("#")) {
        continue;
      }
      Matcher key = KEY.matcher(text);
      if (!key.matches()) {
        return false;
      }
      boolean nearest = limit == Integer.MAX_VALUE;
      if (nearest && mayHoldMore(key.group(4))) {
        return false;
      }
      if (key.start(3) < limit) {
        beside.put(key.start(3), key.group(3));
        limit = key.end(1);
      }
    }
    return true;
  }

  /** Whether what stands behind a key goes on in the next line. */
  private static boolean mayHoldMore(String value) {
    return value == null || value.isBlank() || "|>&".indexOf(value.charAt(0)) >= 0;
  }
}
