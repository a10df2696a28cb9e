package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file; a file that is no Dockerfile does not drown its reader. */
public final class Problems {
  private static final int MOST = 100;

  private final List<ReadProblem> problems = new ArrayList<>();
  private boolean full;

  public void error(String code, String message, Token at) {
    error(code, message, at.start(), at.end());
  }

  public void error(String code, String message, int start, int end) {
    add(ReadProblem.error(code, message, start, end));
  }

  /** Adds what others have collected, but as notes: the build does not fail by it. */
  public void addAsNotes(Problems others) {
    for (ReadProblem problem : others.problems) {
      add(ReadProblem.note(problem.code(), problem.message(), problem.start(), problem.end()));
    }
  }

  private void add(ReadProblem problem) {
    if (full) {
      return;
    }
    full = problems.size() == MOST;
    String message = "there are more than %d problems; the others are left out".formatted(MOST);
    problems.add(
        full
            ? ReadProblem.error("too-many-problems", message, problem.start(), problem.end())
            : problem);
  }

  /** Whether no more are wanted. */
  public boolean isFull() {
    return full;
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public List<ReadProblem> list() {
    return List.copyOf(problems);
  }
}
