package dev.wharfinger.report;

import dev.wharfinger.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem, and how many notes there are besides that say the same of other places. What is more
 * than a note is never put together: each of them is to be mended.
 */
record SimilarProblems(Problem first, int others) {

  /** Puts notes together, in the order in which each is said first. */
  static List<SimilarProblems> of(List<Problem> problems) {
    Map<Object, SimilarProblems> groups = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Object key =
          problem.level() == Problem.Level.NOTE
              ? List.of(problem.code(), problem.message())
              : new Object();
      groups.merge(key, new SimilarProblems(problem, 0), (known, same) -> known.withOneMore());
    }
    return new ArrayList<>(groups.values());
  }

  private SimilarProblems withOneMore() {
    return new SimilarProblems(first, others + 1);
  }
}
