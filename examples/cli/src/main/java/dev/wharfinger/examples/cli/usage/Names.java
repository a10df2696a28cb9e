package dev.wharfinger.examples.cli.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names in messages, and those that were probably meant. */
public final class Names {
  /** A name is near if at most one letter of so many is wrong. */
  private static final int LETTERS_FOR_A_SLIP = 3;

  private Names() {}

  /** A name in backquotes. */
  public static String quoted(String name) {
    return "`" + name + "`";
  }

  /** Names in backquotes, with commas between them. */
  public static String quoted(Collection<String> names) {
    List<String> quoted = new ArrayList<>();
    for (String name : names) {
      quoted.add(quoted(name));
    }
    return String.join(", ", quoted);
  }

  /** The question for a name that was probably meant. */
  public static String question(String nearest) {
    return "did you mean " + quoted(nearest) + "?";
  }

  /** The first of the names that differ least from a given one, if any is near. */
  public static Optional<String> nearest(String given, Collection<String> names) {
    Optional<String> nearest = Optional.empty();
    int least = Math.max(1, given.length() / LETTERS_FOR_A_SLIP) + 1;
    for (String name : names) {
      int distance = distance(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  /** How many letters are to be put in, left out, changed or swapped with their neighbours. */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, distances);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] distances) {
    int changed = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, 1 + distances[i - 2][j - 2]) : least;
  }
}
