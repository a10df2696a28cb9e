package dev.wharfinger.internal.dockerfile.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What a word says that opens a heredoc, such as {@code 3<<-"EOF"}.
 *
 * @param name the line that ends the text
 * @param descriptor the number before the signs; 0 if there is none
 * @param expand whether variables are expanded in the text: no part of the name is quoted
 * @param chomp whether tabs are dropped that the lines begin with
 */
public record HeredocOpening(String name, long descriptor, boolean expand, boolean chomp) {

  /** Reads a word; empty if it opens no heredoc. */
  public static Optional<HeredocOpening> of(String word) {
    int signs = digits(word);
    if (!word.startsWith("<<", signs)) {
      return Optional.empty();
    }
    boolean chomp = word.startsWith("-", signs + 2);
    int start = signs + (chomp ? 3 : 2);
    while (start < word.length() && Spaces.isPatternSpace(word.charAt(start))) {
      start++;
    }
    String name = word.substring(start);
    if (name.isEmpty() || name.indexOf('<') >= 0) {
      return Optional.empty();
    }
    List<String> bare = ShellWords.unquoted(name);
    if (bare.size() != 1) {
      return Optional.empty();
    }
    // Quotes that were escaped are in both, quotes that quote only in one.
    boolean expand = quotes(bare.get(0)) == quotes(String.join("", ShellWords.unescaped(name)));
    return Optional.of(
        new HeredocOpening(bare.get(0), descriptor(word.substring(0, signs)), expand, chomp));
  }

  private static int digits(String word) {
    int i = 0;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static long descriptor(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }
}
