package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;

/** Policies in JavaScript that try to get out, and one that must go on as if they had not. */
record FencedPolicies(JavaScriptRuntime runtime) {
  /** The image of the second container is no text, so that there is a field that throws. */
  static final ResourceSet RESOURCES =
      ResourceSet.parse(
          "pods.yaml",
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: p, labels: {app: x}}
          spec:
            containers:
              - {name: a, image: [], args: [q, p]}
              - {name: b, image: [], args: [q, p]}
          ---
          {apiVersion: v1, kind: Service, metadata: {name: s}, spec: {selector: {app: x}}}
          """);

  private static final String MODULE =
      """
      let counted = 0;
      const collected = new Map();
      const marks = new WeakMap();
      const numbers = (function* () { for (let n = 0; ; n++) yield n; })();
      const sticky = /a/g;
      class Counter { static count = 0; }
      const functions = {image, ip, quantity, resources, format};
      export default {
        meta: {
          id: 'tested', title: 'The title', severity: 'low', match: 'kubernetes.Container',
          params: {given: {type: 'list(string)', default: ['a']}},
        },
        check(...all) { // of which no types are known, so that what runs is what refuses
          const [self, context] = all;
          const {image, ip, quantity, resources, format} = functions;
          const say = (what) => context.report({message: String(what)});
          %s
        },
      };
      """;

  private static final String HARMLESS =
      """
      const kinds = new Map([['a', 1], ['b', 2]]);
      const args = [...self.args].sort().filter((arg) => /^[pq]$/.test(arg)).map((arg) => arg + 1);
      const labels = Object.entries(self.pod().metadata.labels).flat().join('=');
      const known = !('kept' in globalThis) && !('kept' in {});
      const services = resources('kubernetes.Service').some((service) => service.metadata.name === 's');
      const amount = quantity('1Gi').isGreaterThan(quantity('1Mi')) && quantity('1').equals(quantity('1000m'));
      say([self.name, kinds.get(self.name), args, labels, known, services, amount, context.params.given]);
      """;

  /** The text of a policy that runs some statements. */
  static String text(String statements) {
    return MODULE.formatted(statements);
  }

  PolicySet compile(String statements) {
    return compileModule(text(statements));
  }

  PolicySet compileModule(String text) {
    return new PolicySet(compiler(text).compile());
  }

  /** The codes of what is wrong with a module. */
  List<String> codes(String text) {
    return compiler(text).diagnose().stream().map(Diagnostic::code).toList();
  }

  private PolicyCompiler compiler(String text) {
    return PolicyCompiler.create().add(PolicySource.of("tested.mjs", text)).javaScript(runtime);
  }

  /** Fails if a policy that does nothing special has other findings than it should. */
  void assertUnharmed() {
    assertThat(compile(HARMLESS).outcomes())
        .containsExactly(
            "FAIL a,1,p1,q1,app=x,true,true,true,a", "FAIL b,2,p1,q1,app=x,true,true,true,a");
  }

  /** Policies that were compiled. */
  record PolicySet(dev.wharfinger.PolicySet policies) {

    /** What is found, as {@code ERROR message}. */
    List<String> outcomes() {
      return outcomes(EvaluationOptions.defaults());
    }

    List<String> outcomes(EvaluationOptions options) {
      Report report = policies.evaluate(RESOURCES, options);
      return report.findings().stream()
          .map(finding -> finding.outcome() + " " + finding.message())
          .toList();
    }
  }
}
