package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Fixes;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.TextEdit;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixes make of Compose files, which are rarely read as they are written. */
class ComposeFixTest {
  private static final PolicySet PRIVILEGED =
      policies("!self.isPrivileged()", "{remove: [settings().privileged]}");

  private static final PolicySet READ_ONLY =
      policies("self.readOnlyRootFilesystem()", "{set: {settings().readOnlyRootFilesystem: true}}");

  private static final PolicySet CAPABILITIES =
      policies(
          "!self.addedCapabilities().exists(c, c == 'SYS_ADMIN')",
          "{append: {settings().securityOptions: 'no-new-privileges:true'}}");

  @TempDir Path folder;

  private static PolicySet policies(String expression, String fix) {
    String text =
        """
        id: trial
        title: A trial
        severity: low
        match: docker.Container
        expression: "%s"
        message: it does not comply
        fix: %s
        """
            .formatted(expression, fix);
    return PolicyCompiler.create().add(PolicySource.of("trial.yaml", text)).compile();
  }

  private static String fixed(PolicySet policies, String text) {
    Report report = policies.evaluate(ResourceSet.parse("compose.yaml", text));
    assertThat(report.findings()).hasSize(1);
    Fix fix = report.findings().get(0).fix().orElseThrow();
    assertThat(fix.edits()).isNotEmpty();
    return TextEdit.apply(text, fix.edits());
  }

  private static void cannotFix(PolicySet policies, String text) {
    Report report = policies.evaluate(ResourceSet.parse("compose.yaml", text));
    assertThat(report.findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.fix().map(Fix::edits).orElse(List.of())).isEmpty());
  }

  @Test
  void commentsAndQuotesStay() {
    assertThat(
            fixed(
                PRIVILEGED,
                "services:\n  web: # the shop\n    image: 'nginx'\n    privileged: true # oh\n"))
        .isEqualTo("services:\n  web: # the shop\n    image: 'nginx'\n");
  }

  @Test
  void aPatchIsOfTheFileAsItIsWritten() {
    String text = "services: {a/b: {image: nginx, cap_add: [SYS_ADMIN]}}\n";
    Finding finding =
        CAPABILITIES.evaluate(ResourceSet.parse("compose.yaml", text)).findings().get(0);
    assertThat(finding.fix().orElseThrow().patch())
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/services/a~1b/security_opt\","
                + "\"value\":[\"no-new-privileges:true\"]}]");
  }

  @Test
  void whatAServiceHasFromElsewhereIsLeftAlone() {
    cannotFix(
        PRIVILEGED, "x-all: &all {privileged: true}\nservices: {web: {<<: *all, image: nginx}}\n");
    cannotFix(
        PRIVILEGED, "services:\n  web: &web {image: nginx, privileged: true}\n  other: *web\n");
    String extended =
        """
        services:
          base: {image: nginx, privileged: true}
          web: {extends: base}
        """;
    Report report = PRIVILEGED.evaluate(ResourceSet.parse("compose.yaml", extended));
    assertThat(report.findings())
        .filteredOn(finding -> !finding.fix().orElseThrow().edits().isEmpty())
        .extracting(finding -> finding.location().path())
        .containsExactly("services.base");
  }

  @Test
  void aServiceThatSharesOthersMayHaveSomethingOfItsOwn() {
    assertThat(
            fixed(
                READ_ONLY,
                """
                x-all: &all {restart: always}
                services:
                  web:
                    <<: *all
                    image: nginx
                """))
        .endsWith("    image: nginx\n    read_only: true\n");
  }

  @Test
  void anInspectedContainerIsNotEdited() {
    String inspected =
        "[{\"Id\": \"1\", \"HostConfig\": {\"Privileged\": true}, \"Config\": {\"Image\": \"a\"}}]";
    Report report = PRIVILEGED.evaluate(ResourceSet.parse("web.json", inspected));
    Fix fix = report.findings().get(0).fix().orElseThrow();
    assertThat(fix.edits()).isEmpty();
    assertThat(fix.patch()).isEqualTo("[]");
  }

  @Test
  void eachFileOfAProjectIsFixedAndReadWithTheOthers() throws IOException {
    Files.writeString(folder.resolve(".env"), "READ_ONLY=false\n");
    String base =
        """
        include: [common.yaml]
        services:
          web:
            image: nginx
            read_only: ${READ_ONLY}
          db: {image: postgres}
        """;
    Files.writeString(folder.resolve("compose.yaml"), base);
    String override = "services:\n  db:\n    privileged: true\n";
    Files.writeString(folder.resolve("compose.override.yaml"), override);
    String common = "services:\n  cache:\n    image: redis\n    privileged: true\n";
    Files.writeString(folder.resolve("common.yaml"), common);

    Fixes privileged = Fixes.apply(PRIVILEGED, ResourceSet.read(folder));
    assertThat(privileged.report().problems()).isEmpty();
    assertThat(privileged.texts())
        .containsExactly(
            Map.entry(
                folder.resolve("common.yaml").toString(),
                "services:\n  cache:\n    image: redis\n"));

    Fixes readOnly = Fixes.apply(READ_ONLY, ResourceSet.read(folder));
    assertThat(readOnly.report().problems()).isEmpty();
    assertThat(readOnly.report().findings()).isEmpty();
    assertThat(readOnly.texts().get(folder.resolve("compose.yaml").toString()))
        .isEqualTo(
            base.replace("${READ_ONLY}", "true")
                .replace("{image: postgres}", "{image: postgres, read_only: true}"));
  }
}
