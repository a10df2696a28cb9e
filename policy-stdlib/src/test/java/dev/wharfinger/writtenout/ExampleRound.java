package dev.wharfinger.writtenout;

import dev.wharfinger.Outcome;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.stdlib.LibraryExamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Examples that are evaluated with the same policies: of each policy those with one choice of
 * parameters. Compiling takes longer than evaluating, so all policies have a choice in one round.
 *
 * @param version the version of Kubernetes that they are about
 * @param cases the resources of these examples
 */
record ExampleRound(String version, List<LibraryExamples.Case> cases) {

  /** All examples for which the policies have to be compiled anew, or that change something. */
  static List<ExampleRound> all(List<LibraryExamples.Case> cases) {
    Map<String, List<Map<String, ?>>> choices = new LinkedHashMap<>();
    Map<Key, List<LibraryExamples.Case>> rounds = new LinkedHashMap<>();
    for (LibraryExamples.Case each : cases) {
      if (!each.isPlain()) {
        List<Map<String, ?>> known = choices.computeIfAbsent(each.id(), id -> new ArrayList<>());
        Example example = each.example();
        if (!known.contains(example.params())) {
          known.add(example.params());
        }
        Key key = new Key(each.version(), known.indexOf(example.params()));
        rounds.computeIfAbsent(key, round -> new ArrayList<>()).add(each);
      }
    }
    List<ExampleRound> all = new ArrayList<>();
    rounds.forEach((key, of) -> all.add(new ExampleRound(key.version(), of)));
    return all;
  }

  private record Key(String version, int choice) {}

  /** The policies, with the parameters of these examples. */
  WrittenPolicies policies() {
    PolicyCompiler compiler = PolicyCompiler.create();
    Map<String, LibraryExamples.Case> one = new LinkedHashMap<>();
    cases.forEach(each -> one.putIfAbsent(each.id(), each));
    for (LibraryExamples.Case each : one.values()) {
      compiler = each.addTo(compiler);
    }
    return WrittenPolicies.of(compiler, version);
  }

  /** Where the policies, as they are written out, say something else. */
  List<String> differences(WrittenPolicies policies) {
    List<String> differences = new ArrayList<>();
    for (LibraryExamples.Case each : cases) {
      if (policies.ids().contains(each.id())) {
        Set<String> one = Set.of(each.id());
        Set<Outcome> own = Verdicts.of(each.report(policies.own()), one).outcomes();
        Set<Outcome> again = Verdicts.of(each.report(policies.again()), one).outcomes();
        if (!own.equals(again)) {
          differences.add(each + ": " + own + " and " + again);
        }
      }
    }
    return differences;
  }
}
