package dev.wharfinger.examples.webhook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {
  private static final int MOST_WRONG_LETTERS = 2;

  private Nearest() {}

  /** What to do about a word that is none of those that may stand there. */
  static String help(String given, Collection<String> words) {
    return to(given, words)
        .map(word -> "did you mean `" + word + "`?")
        .orElseGet(() -> "it may be `" + String.join("`, `", words) + "`");
  }

  /** The word that differs least, if it differs by few letters. */
  static Optional<String> to(String given, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(given, word) <= MOST_WRONG_LETTERS)
        .min(Comparator.comparingInt(word -> distance(given, word)));
  }

  /** How many letters are to be put in, left out or changed. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
