package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.examples.cli.shell.Color;
import dev.wharfinger.examples.cli.usage.Words;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that may stand for what help writes in capitals. */
record Vocabulary(Map<String, List<String>> words) {

  /** The words of the standard policies. */
  static Vocabulary ofStandardPolicies() {
    Set<String> policies = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    Set<String> controls = new TreeSet<>();
    for (PolicyDescription each : PolicyCompiler.create().add(StandardPolicies.all()).describe()) {
      policies.add(each.policy().id());
      types.addAll(each.policy().match());
      controls.addAll(each.policy().controls());
    }
    List<String> profiles = StandardPolicies.profileIds();
    List<String> names = new ArrayList<>(profiles);
    names.addAll(policies);
    return new Vocabulary(
        Map.of(
            "NAME", names,
            "PROFILE", profiles,
            "TYPE", List.copyOf(types),
            "CONTROL", List.copyOf(controls),
            "SEVERITY", Words.of(Severity.LOW).all(),
            "WHEN", Words.of(Color.AUTO).all()));
  }

  /** The words for a name in capitals; empty if only the user knows them. */
  List<String> of(String name) {
    return words.getOrDefault(name, List.of());
  }
}
