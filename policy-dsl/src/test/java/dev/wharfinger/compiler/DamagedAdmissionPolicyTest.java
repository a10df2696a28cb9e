package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever stands in a manifest, the answer is problems that lie in it. */
class DamagedAdmissionPolicyTest {
  private static final String POLICY =
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: tested}
      spec:
        failurePolicy: Fail
        paramKind: {apiVersion: v1, kind: ConfigMap}
        matchConstraints:
          resourceRules:
            - {apiGroups: [""], apiVersions: [v1], operations: [CREATE, DELETE], resources: [pods]}
        matchConditions:
          - {name: named, expression: "object != null && has(object.metadata.labels)"}
        variables:
          - name: images
            expression: "object.spec.containers.map(c, c.image)"
        validations:
          - expression: >-
              variables.images.all(i, i.startsWith(params.data.registry))
                || request.userInfo.username == 'root'
            messageExpression: "'one of ' + variables.images.join(', ')"
            reason: Forbidden
        auditAnnotations:
          - {key: images, valueExpression: "variables.images.join(',')"}
      """;

  @Property(tries = 300)
  void everyDamageIsToldInTheFile(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 10_000) Integer> places,
      @ForAll @IntRange(min = 0, max = 12) int removed,
      @ForAll
          @StringLength(max = 4)
          @Chars({
            '{', '}', '[', ']', '\'', '"', ':', ' ', '\n', '\t', '#', '!', '&', '*', '-', 'a', '|',
            '>', '.', '('
          })
          String inserted) {
    StringBuilder text = new StringBuilder(POLICY);
    for (int place : places) {
      int at = place % text.length();
      text.replace(at, Math.min(text.length(), at + removed), inserted);
    }
    int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
    List<PolicyProblem> problems = new ArrayList<>();
    AdmissionPolicyChecker checker =
        new AdmissionPolicyChecker(Catalogs.builtIn(), Version.parse("1.36"));
    AdmissionManifestReader.read(new SourceText("tested.yaml", text.toString()), problems::add)
        .policies()
        .forEach(policy -> checker.check(policy, problems::add));
    assertThat(Diagnostics.of(problems))
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.location().line()).isBetween(1, lines);
              assertThat(diagnostic.location().column())
                  .isBetween(1, diagnostic.sourceLine().length() + 1);
              assertThat(diagnostic.render()).isNotBlank();
            });
  }
}
