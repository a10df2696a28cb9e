package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever an author types, the compiler answers with diagnostics that lie in the file. */
class DamagedPolicyTest {
  private static final String POLICY =
      """
      id: tested
      title: Containers set what they may
      severity: high
      match: [kubernetes.Container]
      params:
        allowed: {type: list(string), default: [a, 'b']}
      matchConditions:
        named: self.name != ''
      variables:
        names: "self.env.map(e, e.name)"
      each: self.env
      expression: >-
        item.name in params.allowed
          || !(item.name in variables.names)
      at: [item.value, "env[index]"]
      message: "container '{self.name}' sets `{item.name}` {{}}"
      fix: {set: {securityContext.privileged: false}}
      controls: [cis-kubernetes/5.2.2]
      examples:
        compliant:
          - {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx}]}}
        violating:
          - given: {apiVersion: v1, kind: Pod, spec: {containers: [{name: w, image: i, env: [{name: x}]}]}}
            at: spec.containers[0].env[0]
      """;

  @Property(tries = 300)
  void everyDamageIsToldInTheFile(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 10_000) Integer> places,
      @ForAll @IntRange(min = 0, max = 12) int removed,
      @ForAll
          @StringLength(max = 4)
          @Chars({
            '{', '}', '[', ']', '\'', '"', ':', ' ', '\n', '\t', '#', '!', '&', '*', '-', 'a', '|',
            '>'
          })
          String inserted) {
    StringBuilder text = new StringBuilder(POLICY);
    for (int place : places) {
      int at = place % text.length();
      text.replace(at, Math.min(text.length(), at + removed), inserted);
    }
    int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of("tested.yaml", text.toString()));
    assertThat(compiler.checkExamples())
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.location().file()).isEqualTo("tested.yaml");
              assertThat(diagnostic.location().line()).isBetween(1, lines);
              assertThat(diagnostic.location().column())
                  .isBetween(1, diagnostic.sourceLine().length() + 1);
              assertThat(diagnostic.render()).isNotBlank();
              assertThat(diagnostic.message()).doesNotContain("is `!`", "is no `!`", "(!)");
            });
  }
}
