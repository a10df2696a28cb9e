package dev.wharfinger.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what an author may have meant by a name that does not exist. */
public final class DidYouMean {
  /** So many letters tell which name is meant that begins with them. */
  private static final int SHORTEST_BEGINNING = 4;

  private DidYouMean() {}

  /** The most similar of some names, if any is similar at all or begins with these words. */
  public static Optional<String> among(Collection<String> names, String written) {
    return similar(names, written).or(() -> abbreviated(names, written));
  }

  /** The only one of some names that begins with these letters. */
  private static Optional<String> abbreviated(Collection<String> names, String written) {
    List<String> longer =
        names.stream()
            .filter(name -> name.regionMatches(true, 0, written, 0, written.length()))
            .distinct()
            .limit(2)
            .toList();
    return written.length() >= SHORTEST_BEGINNING && longer.size() == 1
        ? Optional.of(longer.get(0))
        : Optional.empty();
  }

  private static Optional<String> similar(Collection<String> names, String written) {
    int limit = Math.max(1, written.length() / 3);
    return names.stream()
        .map(name -> Candidate.of(name, written))
        .filter(candidate -> candidate.rank <= limit)
        .min(
            Comparator.comparingInt(Candidate::rank)
                .thenComparingInt(Candidate::distance)
                .thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** A question for {@code help}, or null if nothing is similar. */
  public static @Nullable String question(Collection<String> names, String written) {
    return among(names, written).map(name -> "did you mean `" + name + "`?").orElse(null);
  }

  /** How many letters have to be put in, left out, replaced or swapped; case does not count. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, distances);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] distances) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = distances[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }

  private record Candidate(String name, int distance, int rank) {
    static Candidate of(String name, String written) {
      int distance = DidYouMean.distance(name, written);
      return new Candidate(name, distance, name.startsWith(written + "-") ? 1 : distance);
    }
  }
}
