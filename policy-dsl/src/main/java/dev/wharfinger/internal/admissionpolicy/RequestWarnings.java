package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.MatchedKinds.Request;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.policy.check.CodeProblems;
import dev.wharfinger.internal.policy.file.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects what is said of a policy for each kind of request, and says it once. */
final class RequestWarnings {
  /** What is worth saying only if it is so for each kind that the policy is about. */
  private static final Set<String> IF_ALWAYS =
      Set.of("never-there", "always-true", "enum-value", "unknown-kind", "null-comparison");

  private final Map<Place, Told> told = new LinkedHashMap<>();
  private final List<Request> requests = new ArrayList<>();

  /** What follows is about this kind of request. */
  void begin(Request request) {
    requests.add(request);
  }

  void add(Code code, ExpressionProblem problem) {
    if (isRepeated(code, problem)) {
      return;
    }
    told.computeIfAbsent(
            new Place(code, problem.code(), problem.range()), place -> new Told(problem))
        .requests
        .add(requests.get(requests.size() - 1));
  }

  /** Where one read of null fails, so do all others. */
  private boolean isRepeated(Code code, ExpressionProblem problem) {
    return problem.code().equals("null-read")
        && told.keySet().stream()
            .filter(place -> place.code().equals(code) && place.problem().equals(problem.code()))
            .anyMatch(place -> !place.range().equals(problem.range()));
  }

  /** Says everything in the order of the file. */
  void tell(CodeProblems problems) {
    told.entrySet().stream()
        .filter(
            entry ->
                !IF_ALWAYS.contains(entry.getKey().problem())
                    || kinds(entry.getValue().requests).equals(kinds(requests)))
        .sorted(Map.Entry.comparingByKey(Place.ORDER))
        .forEach(entry -> problems.tell(entry.getKey().code(), warning(entry.getValue())));
  }

  private ExpressionProblem warning(Told found) {
    ExpressionProblem problem = found.problem;
    return ExpressionProblem.warning(
        problem.code(), problem.message() + when(found.requests), problem.help(), problem.range());
  }

  /** The first request that it is a problem for, unless it is one for all. */
  private String when(Set<Request> found) {
    if (found.containsAll(requests)) {
      return "";
    }
    Request first = requests.stream().filter(found::contains).findFirst().orElseThrow();
    if (kinds(requests).size() == 1) {
      return " (" + first.operation() + ")";
    }
    boolean anyOperation =
        requests.stream()
            .filter(request -> Objects.equals(request.kind(), first.kind()))
            .allMatch(found::contains);
    return " (" + first.text(!anyOperation) + ")";
  }

  private static Set<String> kinds(Iterable<Request> requests) {
    Set<String> kinds = new HashSet<>();
    requests.forEach(request -> kinds.add(request.kindName()));
    return kinds;
  }

  private record Place(Code code, String problem, Range range) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt((Place place) -> place.code.scalar().start())
            .thenComparingInt(place -> place.range.start())
            .thenComparingInt(place -> place.range.end());
  }

  /** A problem, and the kinds of requests that it is one for. */
  private static final class Told {
    private final ExpressionProblem problem;
    private final Set<Request> requests = new HashSet<>();

    Told(ExpressionProblem problem) {
      this.problem = problem;
    }
  }
}
