package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.TextEdit;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptPolicyTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: shop
        labels: {app: shop, tier: front}
      spec:
        containers:
          - name: web
            image: nginx:1.27
            securityContext: {privileged: true}
            resources: {limits: {memory: 2Gi}}
          - name: side
            image: busybox
            ports: [{containerPort: 80}]
      """;

  @Test
  void findsWhatIsReported() {
    Report report =
        judge(
            "kubernetes.Container",
            """
            if (self.securityContext?.privileged) {
              context.report({at: 'securityContext.privileged', message: `'${self.name}' may all`});
            }
            """);
    assertThat(messages(report)).containsExactly("'web' may all");
    assertThat(report.findings().get(0).location().path())
        .isEqualTo("spec.containers[0].securityContext.privileged");
    assertThat(report.findings().get(0).location().line()).isEqualTo(10);
    assertThat(report.counts()).containsEntry("a-policy", new Report.Counts(1, 1, 0, 0, 0));
  }

  @Test
  void tellsSeveralReportsInTheirOrder() {
    Report report =
        judge(
            "kubernetes.Pod",
            """
            for (const container of self.spec.containers) {
              context.report({of: container, message: 'first ' + container.name});
              context.report({of: container, message: 'second ' + container.name});
            }
            """);
    assertThat(messages(report))
        .containsExactly("first web", "second web", "first side", "second side");
    assertThat(report.findings().get(2).location().path()).isEqualTo("spec.containers[1]");
  }

  @Test
  void namesWhatIsNotCompliedWithWhereThereIsNoMessage() {
    assertThat(messages(judge("kubernetes.Pod", "context.report();")))
        .containsExactly("does not comply with: a title");
  }

  @Test
  void namesThePlaceOfWhatIsAbsent() {
    Report report =
        judge(
            "kubernetes.Container",
            "if (self.name === 'side') context.report({at: 'securityContext.privileged'});");
    assertThat(report.findings().get(0).location().path())
        .isEqualTo("spec.containers[1].securityContext.privileged");
    assertThat(report.findings().get(0).location().line()).isEqualTo(12);
  }

  @Test
  void proposesFixes() {
    Report report =
        judge(
            "kubernetes.Container",
            """
            if (self.name === 'side') context.report({at: 'securityContext.privileged', fix: {
              set: {'securityContext.privileged': false, image: self.name + ':1'},
              remove: ['ports']}});
            """);
    Finding finding = report.findings().get(0);
    Fix fix = finding.fix().orElseThrow();
    assertThat(fix.description())
        .isEqualTo("set `privileged` to `false`, set `image` to `side:1`, remove `ports`");
    String text = Objects.requireNonNull(report.sources().get(finding.location().file()));
    assertThat(TextEdit.apply(text, fix.edits())).contains("privileged: false", "image: side:1");
    assertThat(fix.patch()).contains("\"/spec/containers/1/securityContext\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{put: {}}; it has no key `put`, but set, remove, append, replace",
        "1; it is no object, as `{set: {privileged: false}}`",
        "{set: 1}; `set` is no object from paths to values",
        "{append: {'spec.tolerations': null}}; `append` has no value for `spec.tolerations`"
      })
  void tellsAFixThatIsNoneAsError(String fix, String message) {
    Report report = judge("kubernetes.Pod", "context.report({fix: " + fix + "});");
    assertThat(report.findings())
        .extracting(Finding::outcome, Finding::message)
        .containsExactly(
            tuple(
                Outcome.ERROR,
                "the fix of a report cannot be used: " + message + " (a-policy.mjs:3:9)"));
    assertThat(
            judge("kubernetes.Pod", "context.report({fix: {set: {'spec.nme': 1}}});")
                .findings()
                .get(0)
                .message())
        .contains("the path `spec.nme` cannot be followed")
        .contains("a-policy.mjs:3:");
    assertThat(
            judge("kubernetes.Pod", "context.report({fix: {remove: [null]}});")
                .findings()
                .get(0)
                .message())
        .contains("the path `null` cannot be followed");
  }

  @Test
  void readsWhatIsAbsentAsUndefined() {
    Report report =
        judge(
            "kubernetes.Container",
            """
            context.report({message: [self.securityContext === undefined, 'image' in self,
              'ports' in self, Object.keys(self).join(), JSON.stringify(self.ports)].join(' ')});
            """);
    assertThat(messages(report))
        .containsExactly(
            "false true false image,name,resources,securityContext ",
            "true true true image,name,ports [{\"containerPort\":80}]");
  }

  @Test
  void tellsAFieldThatTheTypeDoesNotHaveAsError() {
    Report report =
        judge("kubernetes.Pod", "const key = ['spek'][0];\nif (self[key]) context.report();");
    assertThat(outcomes(report)).containsExactly(Outcome.ERROR);
    assertThat(messages(report))
        .containsExactly(
            "`kubernetes.Pod` has no field `spek`; did you mean `spec`? (a-policy.mjs:4:5)");
  }

  @Test
  void tellsWhatAScriptThrowsAsErrorWithItsPlace() {
    Report report = judge("kubernetes.Pod", "\n  self.spec.hostAliases[0].ip;");
    assertThat(outcomes(report)).containsExactly(Outcome.ERROR);
    assertThat(messages(report).get(0))
        .startsWith("TypeError: ")
        .contains("undefined")
        .endsWith("(a-policy.mjs:4:3)");
  }

  @Test
  void doesNotKnowWhatNobodyStates() {
    String project =
        """
        {"project_id": 1, "name": "shop", "metadata": {"auto_scan": "true"}}
        """;
    PolicySet policies =
        policy("registry.Repository", "if (self.visibility === 'public') context.report();");
    assertThat(outcomes(policies.evaluate(ResourceSet.parse("project.json", project))))
        .containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void doesNotLoseAnErrorThatTheScriptCatches() {
    Report report = judge("kubernetes.Pod", "try { self[['spek'][0]]; } catch (e) { return; }");
    assertThat(outcomes(report)).containsExactly(Outcome.ERROR);
  }

  @Test
  void callsTheFunctionsOfExpressions() {
    Report report =
        judge(
            "kubernetes.Container",
            """
            const pod = self.pod();
            context.report({message: [
              pod.metadata.name, pod.containers().includes(self), self.imageReference().name(),
              image('a/b:1').tag(), image('a').tag(), quantity('1Gi').isLessThan(quantity('2Gi')),
              quantity('1Gi').equals(quantity('1024Mi')), `${quantity('1500m')}`,
              format.dns1123Label().validate('A') !== undefined, ip('10.0.0.1').family(),
              ip.isCanonical('10.0.0.1'), duration('90s') > duration('1m'), self.index(),
            ].join(' ')});
            """);
    assertThat(messages(report))
        .containsExactly(
            "shop true docker.io/library/nginx 1  true true 1500m true 4 true true 0",
            "shop true docker.io/library/busybox 1  true true 1500m true 4 true true 1");
  }

  @Test
  void callsTheFunctionsOfAnEmbedder() {
    PolicySet policies =
        own(
                "acme.price",
                "acme.fleet.size",
                "twice",
                "new",
                "acme.class",
                "Map",
                "resources",
                "a-b")
            .add(
                module(
                    "kubernetes.Pod",
                    """
                    context.report({message: [
                      acme.price('a'), acme.fleet.size('b'), twice('c'), new_('d'), acme.class_('e'),
                      Map_('f'), new Map([[1, 2]]).get(1), resources_('g'), image('h').tag(),
                      resources('kubernetes.Pod').some((pod) => pod === self),
                      self.asked('i'), self.new_('j'),
                    ].join(' ')});
                    """))
            .compile();
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly(
            "acme.price=a acme.fleet.size=b twice=c new=d acme.class=e Map=f 2 resources=g  true"
                + " asked=i new=j");
  }

  @Test
  void knowsTheFunctionsOfItsOwnCatalogOnly() {
    PolicySource calling = module("kubernetes.Pod", "twice('a');");
    assertThat(SharedJavaScript.compiler().add(calling).diagnose())
        .extracting(Diagnostic::code)
        .containsExactly("unknown-name");
    assertThat(own("twice").add(calling).diagnose()).isEmpty();
    PolicySet absent =
        policy("kubernetes.Pod", "context.report({message: typeof globalThis.twice});");
    assertThat(messages(absent.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly("undefined");
  }

  @Test
  void callsTheFunctionsOfAnEmbedderInModulesThatItImports(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("names.mjs"), "export const named = (name) => twice(name);");
    Path file = folder.resolve("a-policy.mjs");
    Files.writeString(
        file,
        """
        import {named} from './names.mjs';
        export default {meta: {id: 'a-policy', title: 't', severity: 'low', match: 'kubernetes.Pod'},
        check(self, context) {
          context.report({message: named(self.metadata.name)});
        }};
        """);
    PolicySet policies = own("twice").add(PolicySource.of(file)).compile();
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly("twice=shop");
  }

  @Test
  void needsTheWholeSetForAFunctionUnderWhateverName() {
    List<Function> asking =
        List.of(named("acme.fleet", null, true), named("metadata", pod(), true));
    PolicyCompiler compiler = SharedJavaScript.compiler().catalog(Catalogs.builtIn().with(asking));
    assertThat(needsWholeSet(compiler, "self.spec;")).isFalse();
    assertThat(needsWholeSet(compiler, "acme.fleet('a');")).isTrue();
    assertThat(needsWholeSet(compiler, "self.metadata_('a');")).isTrue();
    assertThat(needsWholeSet(compiler, "self['metadata_']('a');")).isTrue();
  }

  @Test
  void tellsAnOverloadThatDoesNotExistAsError() {
    Report report = judge("kubernetes.Pod", "image([1][0]);");
    assertThat(outcomes(report)).containsExactly(Outcome.ERROR);
    assertThat(messages(report).get(0)).startsWith("`image` does not take these arguments");
  }

  @Test
  void doesNotCompareQuantitiesAsNumbers() {
    Report report =
        judge(
            "kubernetes.Container",
            "Object.entries(self.resources?.limits ?? {}).forEach(([, limit]) => limit > 1);");
    assertThat(outcomes(report)).containsExactly(Outcome.ERROR);
    assertThat(messages(report).get(0)).contains("`2Gi` is no number");
  }

  @Test
  void takesNothingFromAnOpenSetForGranted() {
    String body =
        """
        if (!resources('kubernetes.Service').some((service) => service.spec?.selector)) {
          context.report({message: 'no service'});
        }
        """;
    assertThat(outcomes(judge("kubernetes.Pod", body))).containsExactly(Outcome.UNKNOWN);
    assertThat(
            messages(
                policy("kubernetes.Pod", body)
                    .evaluate(
                        ResourceSet.parse("pod.yaml", POD),
                        EvaluationOptions.builder().closed(true).build())))
        .containsExactly("no service");
  }

  @Test
  void findsInAnOpenSetWhatIsThere() {
    Report report =
        judge(
            "kubernetes.Pod",
            "if (resources('kubernetes.Pod').some((pod) => pod === self)) context.report();");
    assertThat(outcomes(report)).containsExactly(Outcome.FAIL);
  }

  @Test
  void goesThroughAnOpenListToItsEndAndReportsWhatItFinds() {
    Report report =
        judge(
            "kubernetes.Pod",
            "for (const pod of resources('kubernetes.Pod')) context.report({of: pod});");
    assertThat(outcomes(report)).containsExactly(Outcome.FAIL);
    Report nothing =
        judge("kubernetes.Pod", "for (const each of resources('kubernetes.Service')) each.spec;");
    assertThat(outcomes(nothing)).containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void joinsOpenListsToOpenLists() {
    String body =
        """
        const pods = self.spec.containers.flatMap((each) => resources('kubernetes.Pod'));
        if (!pods.some((pod) => %s)) context.report();
        """;
    assertThat(judge("kubernetes.Pod", body.formatted("pod === self")).findings()).isEmpty();
    assertThat(outcomes(judge("kubernetes.Pod", body.formatted("pod.spec.hostNetwork"))))
        .containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void doesNotKnowWhatIsBehindTheEndOfAnOpenList() {
    String body = "if (resources('kubernetes.Pod')[%d].spec) context.report();";
    assertThat(outcomes(judge("kubernetes.Pod", body.formatted(0)))).containsExactly(Outcome.FAIL);
    assertThat(outcomes(judge("kubernetes.Pod", body.formatted(1))))
        .containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void givesTheSameObjectForTheSameNode() {
    Report report =
        judge(
            "kubernetes.Container",
            "if (!context.object.spec.containers.includes(self)) context.report();");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void keepsTheTypesOfValues() {
    Report report =
        judge(
            "kubernetes.Pod",
            """
            const labels = self.metadata.labels;
            context.report({message: [typeof labels.app, labels.constructor, Object.keys(labels),
              typeof self.spec.containers[1].ports[0].containerPort,
              Array.isArray(self.spec.containers)].join(' ')});
            """);
    assertThat(messages(report)).containsExactly("string  app,tier number true");
  }

  @Test
  void seesWhatIsFilledInWhereItAsksForIt() {
    PolicySet policies =
        compiled(
            "a-policy.mjs",
            """
            export default {
              meta: {id: 'a-policy', title: 'a title', severity: 'low',
                match: 'kubernetes.Container', view: 'defaulted'},
              check(self, context) { context.report({message: self.imagePullPolicy}); },
            };
            """);
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly("IfNotPresent", "Always");
  }

  @Test
  void takesParameters() {
    PolicySet policies =
        SharedJavaScript.compiler()
            .add(
                PolicySource.of(
                    "a-policy.mjs",
                    """
                    export default {
                      meta: {id: 'a-policy', title: 'a title', severity: 'low',
                        match: 'kubernetes.Pod', params: {
                          names: {type: 'list(string)'}, least: {type: 'quantity', default: '1Gi'},
                        }},
                      check(self, {params, report}) {
                        report({message: `${params.names.join('+')} ${params.least}`});
                      },
                    };
                    """))
            .param("a-policy", "names", List.of("a", "b"))
            .compile();
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly("a+b 1Gi");
  }

  @Test
  void goesThroughParametersInTheOrderOfTheirNames() {
    PolicySet policies =
        compiled(
            "a-policy.mjs",
            """
            export default {
              meta: {id: 'a-policy', title: 'a title', severity: 'low', match: 'kubernetes.Pod',
                params: {
                  most: {type: 'int', default: 1}, a: {type: 'int', default: 2},
                  least: {type: 'int', default: 3}, names: {type: 'int', default: 4},
                  z: {type: 'int', default: 5}, given: {type: 'int', default: 6},
                }},
              check(self, {params, report}) { report({message: Object.entries(params).join(' ')}); },
            };
            """);
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactly("a,2 given,6 least,3 most,1 names,4 z,5");
  }

  @Test
  void saysThatExpressionsAndModulesMayStandSideBySide() {
    PolicySet policies =
        SharedJavaScript.compiler()
            .add(
                PolicySource.of(
                    "other",
                    """
                    id: other
                    title: other
                    severity: low
                    match: kubernetes.Pod
                    expression: "false"
                    message: other
                    """))
            .add(module("kubernetes.Pod", "context.report({message: 'mine'});"))
            .compile();
    assertThat(messages(policies.evaluate(ResourceSet.parse("pod.yaml", POD))))
        .containsExactlyInAnyOrder("mine", "other");
  }

  @Test
  void needsARuntime() {
    List<Diagnostic> diagnostics =
        PolicyCompiler.create().add(module("kubernetes.Pod", "context.report();")).diagnose();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).code()).isEqualTo("no-javascript");
    assertThat(diagnostics.get(0).help().orElseThrow())
        .contains("org.graalvm.polyglot:js-community");
  }

  /**
   * A compiler whose catalog has functions of these names, each of which tells what it is given.
   */
  private static PolicyCompiler own(String... names) {
    List<Function> functions = new ArrayList<>();
    for (String name : names) {
      functions.add(named(name, null, false));
    }
    functions.add(named("asked", pod(), false));
    functions.add(named("new", pod(), false));
    return SharedJavaScript.compiler().catalog(Catalogs.builtIn().with(functions));
  }

  private static Type pod() {
    return Catalogs.builtIn().type("kubernetes.Pod").orElseThrow();
  }

  private static Function named(String name, @Nullable Type receiver, boolean wholeSet) {
    return new Function(
        name,
        receiver,
        List.of(Scalar.STRING),
        Scalar.STRING,
        wholeSet,
        "What it is given.",
        "test",
        (context, arguments) -> name + "=" + arguments[arguments.length - 1]);
  }

  private static boolean needsWholeSet(PolicyCompiler compiler, String body) {
    return compiler.add(module("kubernetes.Pod", body)).compile().needsWholeSet();
  }

  private static Report judge(String match, String body) {
    return policy(match, body).evaluate(ResourceSet.parse("pod.yaml", POD));
  }

  private static PolicySet policy(String match, String body) {
    return SharedJavaScript.compiler().add(module(match, body)).compile();
  }

  private static PolicySet compiled(String name, String text) {
    return SharedJavaScript.compiler().add(PolicySource.of(name, text)).compile();
  }

  /** A policy whose function begins in the third line, in the first column. */
  private static PolicySource module(String match, String body) {
    return PolicySource.of(
        "a-policy.mjs",
        """
        export default {meta: {id: 'a-policy', title: 'a title', severity: 'low', match: '%s'},
        check(self, context) {
        %s
        }};
        """
            .formatted(match, body));
  }

  private static List<String> messages(Report report) {
    return report.findings().stream().map(Finding::message).toList();
  }

  private static List<Outcome> outcomes(Report report) {
    return report.findings().stream().map(Finding::outcome).toList();
  }
}
