package dev.wharfinger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The result of an evaluation. Immutable.
 *
 * <p>Passes and skips are counted, not stored.
 *
 * @param policies the policies that were evaluated, in the order of the policy set
 * @param findings what did not pass, by file and position
 * @param problems what could not be read, by file and position
 * @param verdicts how often each outcome occurred, for each of the policies in their order
 * @param resources the number of resources that were judged
 * @param sources the text of each file that a finding or problem lies in, by name
 * @param notes what policies want written down of the request, by {@code policy/key}, and what Pod
 *     Security admission does, by the names of its audit annotations; none if resources were judged
 *     that no request is about
 * @param unanswered the controls of benchmarks that no policy answers, or none in full, with the
 *     reason
 * @param accepted the findings that exceptions accept, which are not among the others; by file and
 *     position
 * @param patch what mutating policies have changed in the object of the request before it was
 *     judged, as a JSON patch (RFC 6902); empty if nothing
 */
public record Report(
    List<Policy> policies,
    List<Finding> findings,
    List<Problem> problems,
    List<Counts> verdicts,
    int resources,
    Map<String, String> sources,
    Map<String, String> notes,
    Map<String, String> unanswered,
    List<AcceptedFinding> accepted,
    String patch) {
  /** Checks that there are counts of each policy. */
  public Report {
    policies = List.copyOf(policies);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    verdicts = List.copyOf(verdicts);
    sources = Map.copyOf(sources);
    notes = Map.copyOf(notes);
    unanswered = Map.copyOf(unanswered);
    accepted = List.copyOf(accepted);
    if (verdicts.size() != policies.size()) {
      throw new IllegalArgumentException(
          verdicts.size() + " counts for " + policies.size() + " policies");
    }
  }

  /** A report of what no request is about, by policies that answer their controls in full. */
  public Report(
      List<Policy> policies,
      List<Finding> findings,
      List<Problem> problems,
      List<Counts> verdicts,
      int resources,
      Map<String, String> sources) {
    this(
        policies, findings, problems, verdicts, resources, sources, Map.of(), Map.of(), List.of(),
        "");
  }

  /** How often each outcome occurred, by the id of the policy and in the order of the policies. */
  public Map<String, Counts> counts() {
    Map<String, Counts> byId = new LinkedHashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      byId.put(policies.get(i).id(), verdicts.get(i));
    }
    return Collections.unmodifiableMap(byId);
  }

  /**
   * What it says of some policies. What could not be read, and what the rest of it tells of the
   * resources, stays.
   */
  public Report only(Predicate<Policy> chosen) {
    List<Policy> fewer = new ArrayList<>();
    List<Counts> counts = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      if (chosen.test(policies.get(i))) {
        fewer.add(policies.get(i));
        counts.add(verdicts.get(i));
      }
    }
    return new Report(
        fewer,
        findings.stream().filter(each -> chosen.test(each.policy())).toList(),
        problems,
        counts,
        resources,
        sources,
        notes,
        unanswered,
        accepted.stream().filter(each -> chosen.test(each.finding().policy())).toList(),
        patch);
  }

  /** What the policies say of the controls of benchmarks that they answer. */
  public ScoreCard scoreCard() {
    return ScoreCard.of(this);
  }

  /**
   * Whether every policy passed wherever it looked, and everything that was given was read. Where
   * there was nothing to judge, nothing complies.
   */
  public boolean complies() {
    return resources > 0
        && findings.isEmpty()
        && problems.stream().noneMatch(problem -> problem.level() == Problem.Level.ERROR);
  }

  /**
   * How often each outcome occurred.
   *
   * @param pass subjects, or elements of subjects, that comply
   * @param accepted those that fail or are unknown and that an exception accepts; the numbers of
   *     these outcomes are without them
   */
  public record Counts(int pass, int fail, int skip, int error, int unknown, int accepted) {
    /** Verdicts of which none is accepted. */
    public Counts(int pass, int fail, int skip, int error, int unknown) {
      this(pass, fail, skip, error, unknown, 0);
    }

    /** No verdicts. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** The sum of two counts. */
    public Counts plus(Counts other) {
      return new Counts(
          pass + other.pass,
          fail + other.fail,
          skip + other.skip,
          error + other.error,
          unknown + other.unknown,
          accepted + other.accepted);
    }

    /** The number of verdicts. */
    public int total() {
      return pass + fail + skip + error + unknown + accepted;
    }
  }
}
