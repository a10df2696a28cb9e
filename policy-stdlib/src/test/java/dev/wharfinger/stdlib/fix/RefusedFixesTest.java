package dev.wharfinger.stdlib.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Objects that a cluster takes before a fix of the library, and has to take after it. */
class RefusedFixesTest {
  private static final ProfileSource KUBERNETES =
      ProfileSource.of(
          "kubernetes.yaml",
          "{id: kubernetes, title: Kubernetes, policies: [k8s-*, pss-*, pdb-*]}");

  @Test
  void noFixMakesSomethingThatAClusterRefuses() throws IOException {
    PolicySet refusals = refusals();
    ResourceSet set = ResourceSet.parse("refusable.yaml", resource("refusable.yaml"));
    FixTrial trial = FixTrial.of(library(), EvaluationOptions.defaults(), set);
    assertThat(refused(refusals, set)).isEmpty();
    List<String> faults = new ArrayList<>();
    for (Finding finding : trial.fixable()) {
      refused(refusals, set.replace("refusable.yaml", trial.fixed(finding)))
          .forEach(fault -> faults.add(finding.policy().id() + " makes " + fault));
    }
    assertThat(trial.fixable()).hasSizeGreaterThan(50);
    assertThat(faults).isEmpty();
  }

  private static List<String> refused(PolicySet refusals, ResourceSet set) {
    return refusals.evaluate(set).findings().stream()
        .map(finding -> finding.policy().id() + " of " + finding.resource())
        .toList();
  }

  private static PolicySet library() {
    return PolicyCompiler.create()
        .add(PolicySource.profile("kubernetes", KUBERNETES, StandardPolicies.all()))
        .compile();
  }

  private static PolicySet refusals() throws IOException {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (String row : resource("refused.tsv").lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] cells = row.split("\t", -1);
      String text =
          """
          id: %s
          title: Clusters take it
          severity: critical
          match: %s
          expression: >-
            %s
          message: it is refused
          """;
      compiler =
          compiler.add(
              PolicySource.of(cells[0] + ".yaml", text.formatted(cells[0], cells[1], cells[2])));
    }
    return compiler.compile();
  }

  private static String resource(String name) throws IOException {
    String path = "/dev/wharfinger/stdlib/fix/" + name;
    try (InputStream in = RefusedFixesTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
