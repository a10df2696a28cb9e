package dev.wharfinger.internal.engine;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import dev.wharfinger.Finding.ObjectReference;
import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.PolicyException;
import dev.wharfinger.Reason;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.internal.exception.Acceptance;
import dev.wharfinger.internal.fix.WrittenFix;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.spi.ProposedFix;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts verdicts, and makes findings of those that are not a pass. */
final class Collector implements Verdicts {
  private final List<PlannedPolicy> policies;
  private final Tallies tallies;
  private final Acceptance acceptance;
  private final List<Finding> findings = new ArrayList<>();
  private final List<AcceptedFinding> accepted = new ArrayList<>();
  private final Map<String, List<String>> notes = new LinkedHashMap<>();
  private final Map<String, String> sources;
  private @Nullable ObjectNode root;
  private @Nullable String resource;

  /**
   * Creates a collector.
   *
   * @param sources receives the text of the files that findings lie in
   * @param acceptance tells which findings are accepted
   */
  Collector(List<PlannedPolicy> policies, Map<String, String> sources, Acceptance acceptance) {
    this.acceptance = acceptance;
    this.policies = policies;
    this.tallies = new Tallies(policies.size());
    this.sources = sources;
  }

  /** Tells which resource the verdicts are about from now on. */
  void enter(ObjectNode newRoot) {
    this.root = newRoot;
    this.resource = null;
  }

  /** What findings call the resource, which few resources need. */
  private String resource() {
    if (resource == null) {
      resource = root == null ? "" : ResourceNames.of(root);
    }
    return resource;
  }

  private @Nullable ObjectReference object() {
    return root == null ? null : ResourceNames.reference(root).orElse(null);
  }

  List<Finding> findings() {
    return findings;
  }

  List<AcceptedFinding> accepted() {
    return accepted;
  }

  /** Takes findings for accepted after all, which are among those that were collected. */
  void accept(List<AcceptedFinding> known) {
    Map<String, Integer> numbers = new HashMap<>();
    policies.forEach(planned -> numbers.put(planned.policy().id(), numbers.size()));
    Set<Finding> same = Collections.newSetFromMap(new IdentityHashMap<>());
    for (AcceptedFinding each : known) {
      Finding finding = each.finding();
      same.add(finding);
      accepted.add(each);
      int number = Objects.requireNonNull(numbers.get(finding.policy().id()));
      tallies.accept(number, finding.outcome());
    }
    findings.removeIf(same::contains);
  }

  /** The verdicts of each policy, in the order of the policies. */
  List<Counts> counts() {
    return tallies.counts();
  }

  @Override
  public void pass(int policy) {
    tallies.add(policy, Outcome.PASS);
  }

  @Override
  public void skip(int policy) {
    tallies.add(policy, Outcome.SKIP);
  }

  @Override
  public void fail(int policy, Place at, String message, List<Clue> clues) {
    find(policy, Outcome.FAIL, at, message, clues);
  }

  @Override
  public void fail(int policy, Place at, String message, List<Clue> clues, ProposedFix fix) {
    Policy failing = policies.get(policy).policy();
    find(policy, failing, Outcome.FAIL, at, message, clues, new WrittenFix(fix));
  }

  @Override
  public void error(int policy, Place at, Fault fault, List<Clue> clues) {
    find(policy, Outcome.ERROR, at, fault.message(), clues);
  }

  @Override
  public void refuse(int policy, Place at, Fault fault) {
    Policy refusing = policies.get(policy).policy().enforced(Enforcement.DENY);
    find(policy, refusing, Outcome.ERROR, at, fault.message(), List.of(), null);
  }

  @Override
  public void note(String key, String value) {
    List<String> values = notes.computeIfAbsent(key, unused -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  /** What is to be written down, by its key; several values of one are joined. */
  Map<String, String> notes() {
    Map<String, String> joined = new LinkedHashMap<>();
    notes.forEach((key, values) -> joined.put(key, String.join(", ", values)));
    return joined;
  }

  @Override
  public void unknown(int policy, Place at, Unknown unknown, List<Clue> clues) {
    find(policy, Outcome.UNKNOWN, at, unknown.reason(), clues);
  }

  private void find(int number, Outcome outcome, Place at, String message, List<Clue> clues) {
    find(number, policies.get(number).policy(), outcome, at, message, clues, null);
  }

  private void find(
      int number,
      Policy policy,
      Outcome outcome,
      Place at,
      String message,
      List<Clue> clues,
      @Nullable Fix fix) {
    tallies.add(number, outcome);
    Finding finding =
        new Finding(
            policy,
            outcome,
            policy.severity(),
            message,
            resource(),
            location(at),
            fix,
            clues.stream().map(this::reason).toList(),
            object());
    Optional<PolicyException> exception =
        root == null ? Optional.empty() : acceptance.of(finding, at, root);
    if (exception.isPresent()) {
      tallies.accept(number, outcome);
      accepted.add(new AcceptedFinding(finding, exception.get()));
    } else {
      findings.add(finding);
    }
  }

  private Reason reason(Clue clue) {
    Location location = clue.place().map(this::location).orElse(null);
    return new Reason(clue.expression(), clue.value(), location);
  }

  private Location location(Place at) {
    return Locations.of(at, sources);
  }
}
