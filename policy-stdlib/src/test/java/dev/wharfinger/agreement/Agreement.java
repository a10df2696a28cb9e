package dev.wharfinger.agreement;

import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far our policies agree with one other tool. */
final class Agreement {
  private static final String AWAITED = "asks for a policy that does not exist yet";

  private final String peer;
  private final ConformanceSuite suite;
  private final Parameters parameters = Parameters.read();
  private final Judge all = new Judge(parameters);
  private final Map<String, String> otherQuestions = Table.map("other-questions.tsv");
  private final Map<String, Judge> judges = new HashMap<>();
  private final Map<String, Tally> byPolicy = new TreeMap<>();
  private final Map<String, Tally> byChoice = new TreeMap<>();
  private final Map<String, Integer> apart = new TreeMap<>();
  private final Map<Places.Relation, List<String>> byPlace = new EnumMap<>(Places.Relation.class);
  private int entries;

  private Agreement(String peer) throws IOException {
    this.peer = peer;
    this.suite = ConformanceSuite.named("policies-" + peer);
  }

  /** Judges all cases of a tool; the test is skipped where the conformance data is absent. */
  static Agreement with(String peer) throws IOException {
    Agreement agreement = new Agreement(peer);
    for (PeerCase peerCase : PeerIndex.read(peer)) {
      agreement.judge(peerCase);
    }
    return agreement;
  }

  private void judge(PeerCase peerCase) throws IOException {
    entries++;
    if (!all.policies().containsAll(peerCase.policies())) {
      countApart(AWAITED);
      return;
    }
    Judge judge = judgeOf(peerCase);
    Optional<String> reason = notJudged(peerCase);
    reason.ifPresent(this::countApart);
    Tally tally = Tally.NOT_JUDGED;
    if (peerCase.choice().isPresent()) {
      Tally chosen = Tally.of(judge.of(peerCase).to(peerCase.expected().orElseThrow()));
      byChoice.merge(peerCase.choice().get(), chosen, Tally::plus);
    } else if (reason.isEmpty()) {
      Opinion opinion = judge.of(peerCase);
      Opinion.Relation relation = opinion.to(peerCase.expected().orElseThrow());
      tally = Tally.of(relation);
      if (relation == Opinion.Relation.AGREES) {
        Places.compare(peerCase, opinion)
            .ifPresent(
                places ->
                    byPlace
                        .computeIfAbsent(places, p -> new ArrayList<>())
                        .add(peerCase.peerRule()));
      }
      suite.check(peerCase.id(), relation == Opinion.Relation.AGREES ? "" : opinion.toString());
    }
    byPolicy.merge(String.join(", ", peerCase.policies()), tally, Tally::plus);
  }

  private Judge judgeOf(PeerCase peerCase) {
    String rule = peerCase.peerRule();
    return parameters.knows(rule)
        ? judges.computeIfAbsent(
            rule + peerCase.policies(), key -> new Judge(parameters, rule, peerCase.policies()))
        : all;
  }

  private Optional<String> notJudged(PeerCase peerCase) {
    if (peerCase.expected().isEmpty()) {
      return Optional.of("does not apply there, says the other tool");
    }
    if (peerCase.choice().isPresent()) {
      return Optional.of("turns on a choice");
    }
    String question = otherQuestions.get(peerCase.peerRule());
    if (question != null) {
      return Optional.of(question);
    }
    boolean unknown =
        peerCase.policies().stream().anyMatch(parameters.policies()::contains)
            && !parameters.knows(peerCase.peerRule());
    return unknown
        ? Optional.of("what the other tool was told to allow is not known")
        : Optional.empty();
  }

  private void countApart(String reason) {
    suite.countApart(reason);
    apart.merge(reason, 1, Integer::sum);
  }

  String peer() {
    return peer;
  }

  /** The number of entries in its data, with those that are not judged. */
  int entries() {
    return entries;
  }

  /** The numbers for each policy, or list of policies of which one has to fail. */
  Map<String, Tally> byPolicy() {
    return byPolicy;
  }

  /** The numbers for each choice, which are not among those of the policies. */
  Map<String, Tally> byChoice() {
    return byChoice;
  }

  /** The rules of cases where both blame something that is there, by how that relates. */
  Map<Places.Relation, List<String>> byPlace() {
    return byPlace;
  }

  /** Why entries were not judged, and how many. */
  Map<String, Integer> apart() {
    return apart;
  }

  /** The numbers of all policies. */
  Tally sum() {
    return byPolicy.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Cases that do not agree, with the reasons. */
  Map<String, String> disagreements() throws IOException {
    return suite.exceptions();
  }

  /** Writes the result; fails where a disagreement has no reason, or a reason no disagreement. */
  void finish() throws IOException {
    suite.finish(sum().judged());
  }
}
