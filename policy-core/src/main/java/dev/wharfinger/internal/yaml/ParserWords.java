package dev.wharfinger.internal.yaml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts what the parser says into words that name a way out. */
final class ParserWords {
  private ParserWords() {}

  /**
   * The message for users.
   *
   * @param character what stands where the parser stopped
   * @param begun where the collection or text around it begins, in words; may be empty
   */
  static String explain(String problem, @Nullable String context, String character, String begun) {
    if (problem.startsWith("mapping values are not allowed")) {
      return "no mapping can begin here; check the indentation, or quote a text that holds `: `";
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return "no sequence can begin here; put `-` on a line of its own, or quote it";
    }
    if (problem.contains("that cannot start any token")) {
      return character.equals("\t")
          ? "a tab cannot indent; use spaces"
          : "no value can begin with `" + character + "`; quote it";
    }
    if (problem.startsWith("found unknown escape character")) {
      return "`\\" + character + "` is no escape; double the backslash, or use single quotes";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this is not part of the block"
          + begun
          + "; check the indentation, or quote the text before it";
    }
    if (problem.startsWith("expected ',' or")) {
      char closing = problem.contains("']'") ? ']' : '}';
      return "expected `,` or `" + closing + "` in the list or map in brackets" + begun;
    }
    if (problem.startsWith("expected the node content")) {
      return "a value cannot begin with `" + character + "`; quote it if it is a placeholder";
    }
    if (problem.startsWith("expected '<document start>'")) {
      return "a document must follow the directive; the cluster splits files at `---` before";
    }
    String around = context == null || context.isBlank() ? "" : " (" + tidy(context) + begun + ")";
    return tidy(problem) + around;
  }

  /** Lower case, no full stop, backquotes. */
  static String tidy(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "this cannot be read as YAML";
    }
    String words = text.strip().replace('\'', '`');
    if (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
