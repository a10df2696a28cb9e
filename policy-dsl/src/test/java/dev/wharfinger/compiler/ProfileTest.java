package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml", "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: b}]}}");

  @Test
  void policiesAreSelectedByIdAndPattern() {
    assertThat(ids("policies: [b-one, a-*]")).containsExactly("b-one", "a-one", "a-two");
  }

  @Test
  void whatIsExcludedIsLeftOut() {
    assertThat(ids("policies: ['*']\nexclude: [a-*]")).containsExactly("b-one", "needs-param");
  }

  @Test
  void aProfileExtendsOthers() {
    assertThat(ids("extends: base\npolicies: [a-two]")).containsExactly("a-one", "a-two");
  }

  @Test
  void aProfileGivesParametersAndSeverities() {
    PolicySet policies =
        compiler(
                "policies: [needs-param]\nparams: {needs-param: {allowed: [a]}}\n"
                    + "severity: {needs-param: critical}")
            .compile();
    Policy policy = policies.policies().get(0);
    assertThat(policy.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(counts(policies.evaluate(POD)).pass()).isEqualTo(1);
  }

  @Test
  void aProfileTellsWhichControlsItsPoliciesDoNotAnswer() {
    PolicySet policies =
        compiler("policies: [a-one]\nunanswered: {cis/5.3: the plugin is no resource}").compile();
    assertThat(policies.unanswered())
        .containsExactly(Map.entry("cis/5.3", "the plugin is no resource"));
    assertThat(policies.evaluate(POD).scoreCard().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.UNKNOWN));
    assertThat(problems("policies: [a-one]\nunanswered: {'5.3': no, cis/5.4: [no]}"))
        .hasSize(2)
        .first()
        .asString()
        .contains("error[control-id]: `5.3` does not name a control");
  }

  @Test
  void whatIsGivenInJavaWinsOverTheProfile() {
    PolicySet policies =
        compiler("policies: [needs-param]\nparams: {needs-param: {allowed: [a]}}")
            .param("needs-param", "allowed", List.of("b"))
            .compile();
    assertThat(counts(policies.evaluate(POD)).fail()).isEqualTo(1);
  }

  @Test
  void aNamedPolicyWithoutItsParameterIsAnError() {
    assertThat(problems("policies: [needs-param]"))
        .singleElement()
        .asString()
        .contains("error[missing-param]: the parameter `allowed` has no value");
  }

  @Test
  void aPolicyOfAPatternWithoutItsParameterIsSkippedWithAWarning() {
    PolicyCompiler compiler = compiler("policies: [needs-*]");
    assertThat(compiler.diagnose())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.warning()).isTrue());
    assertThat(counts(compiler.compile().evaluate(POD)))
        .isEqualTo(new Report.Counts(0, 0, 1, 0, 0));
  }

  @Test
  void namesThatDoNotExistAreTold() {
    assertThat(
            problems(
                "extends: bse\npolicies: [a-onne, z-*]\nexclude: [b-one]\n"
                    + "params: {a-two: {x: 1}}\nseverity: {a-one: hgh}"))
        .extracting(text -> text.substring(0, text.indexOf('\n')))
        .containsExactly(
            "main.yaml:3:10: error[unknown-profile]: there is no profile `bse`",
            "main.yaml:4:12: error[unknown-policy]: there is no policy `a-onne` here",
            "main.yaml:4:20: error[unknown-policy]: no policy fits `z-*`",
            "main.yaml:5:11: error[unknown-policy]: there is no policy `b-one` here",
            "main.yaml:6:10: error[unknown-policy]: there is no policy `a-two` here",
            "main.yaml:7:19: error[unknown-severity]: there is no severity `hgh`");
  }

  @Test
  void aProfileThatDoesNotExistIsTold() {
    PolicySource source = PolicySource.profile("man", profiles("policies: ['*']"), policies());
    assertThat(PolicyCompiler.create().add(source).diagnose())
        .singleElement()
        .satisfies(problem -> assertThat(problem.help()).contains("did you mean `main`?"));
  }

  @Test
  void aProfileThatExtendsItselfIsTold() {
    assertThat(problems("extends: main\npolicies: [a-one]"))
        .singleElement()
        .asString()
        .contains("error[profile-cycle]: the profile `main` extends itself");
  }

  @Test
  void manyProfilesAreNotAllNamed() {
    List<ProfileSource> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(ProfileSource.of("p" + i + ".yaml", "id: p" + i + "\ntitle: P\npolicies: ['*']\n"));
    }
    PolicySource source =
        PolicySource.profile("something-else", ProfileSource.of(many), policies());
    assertThat(PolicyCompiler.create().add(source).diagnose())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.help().orElseThrow())
                    .startsWith("the profiles are `p0`, `p1`")
                    .endsWith("`p9` and 490 more"));
  }

  @Test
  void twoProfilesOfOneNameAreTold() {
    ProfileSource twice =
        ProfileSource.of(
            List.of(
                ProfileSource.of("a/main.yaml", "id: main\ntitle: A\npolicies: [a-one]\n"),
                ProfileSource.of("b/main.yaml", "id: main\ntitle: B\npolicies: [a-two]\n")));
    assertThat(problems(PolicySource.profile("main", twice, policies())))
        .singleElement()
        .asString()
        .startsWith("b/main.yaml:1:1: error[duplicate-profile]: there are two profiles `main`")
        .contains("the other one is a/main.yaml");
  }

  @Test
  void aPolicyInThePlaceOfAProfileIsTold() {
    ProfileSource wrong = ProfileSource.of("a-one.yaml", PolicyText.expecting("true").text());
    assertThat(problems(PolicySource.profile("a-one", wrong, policies())))
        .singleElement()
        .asString()
        .contains("error[policy-as-profile]: this is a policy, and not a profile");
  }

  @Test
  void aProfileInThePlaceOfAPolicyIsToldOnce() {
    PolicySource wrong = PolicySource.of("own.yaml", "id: own\ntitle: Own\nextends: recommended\n");
    assertThat(problems(wrong))
        .singleElement()
        .asString()
        .contains("error[profile-as-policy]: this is a profile, and not a policy")
        .contains("`--profile`");
  }

  @Test
  void aFolderMayHoldPoliciesAndProfiles(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a-one.yaml"),
        PolicyText.expecting("self.name == 'a'").with("id", "a-one").text());
    Files.writeString(folder.resolve("own.yaml"), "id: own\ntitle: Own\npolicies: ['*']\n");
    ProfileSource profiles = ProfileSource.of(folder);
    assertThat(profiles.ids()).containsExactly("own");
    assertThat(problems(PolicySource.of(folder))).isEmpty();
    assertThat(ids(PolicySource.profile("own", profiles, PolicySource.of(folder))))
        .containsExactly("a-one");
  }

  @Test
  void aFolderWithoutProfilesIsTold(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a-one.yaml"),
        PolicyText.expecting("self.name == 'a'").with("id", "a-one").text());
    assertThat(problems(PolicySource.profile("own", ProfileSource.of(folder), policies())))
        .first()
        .asString()
        .contains("error[no-profiles]: there is no profile in this directory");
  }

  @Test
  void aFolderOfProfilesAloneIsNoneOfPolicies(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), "id: own\ntitle: Own\npolicies: ['*']\n");
    assertThat(problems(PolicySource.of(folder)))
        .singleElement()
        .asString()
        .contains("error[no-policies]: there is no policy in this directory, but profiles are");
  }

  @Test
  void policiesAreExcludedInJava() {
    PolicyCompiler compiler = compiler("policies: ['*']").exclude("needs-*").exclude("b-one");
    assertThat(compiler.compile().policies())
        .extracting(Policy::id)
        .containsExactly("a-one", "a-two");
    assertThat(compiler.describe())
        .extracting(each -> each.policy().id())
        .containsExactly("a-one", "a-two");
    assertThat(compiler.exclude("a-onne").diagnose())
        .singleElement()
        .satisfies(problem -> assertThat(problem.help()).contains("did you mean `a-one`?"));
  }

  @Test
  void aSeverityGivenInJavaWinsOverTheProfile() {
    PolicyCompiler compiler =
        compiler("policies: [a-one]\nseverity: {a-one: low}").severity("a-one", Severity.CRITICAL);
    assertThat(compiler.compile().policies())
        .extracting(Policy::severity)
        .containsExactly(Severity.CRITICAL);
    assertThat(compiler.severity("a-onne", Severity.LOW).diagnose())
        .singleElement()
        .satisfies(problem -> assertThat(problem.help()).contains("did you mean `a-one`?"));
  }

  private static List<String> ids(PolicySource source) {
    return PolicyCompiler.create().add(source).compile().policies().stream()
        .map(Policy::id)
        .toList();
  }

  private static List<String> problems(PolicySource source) {
    return PolicyCompiler.create().add(source).diagnose().stream().map(Diagnostic::render).toList();
  }

  private static List<String> ids(String profile) {
    List<String> ids = new ArrayList<>();
    compiler(profile).compile().policies().forEach(policy -> ids.add(policy.id()));
    return ids;
  }

  private static List<String> problems(String profile) {
    return compiler(profile).diagnose().stream().map(Diagnostic::render).toList();
  }

  private static PolicyCompiler compiler(String profile) {
    return PolicyCompiler.create().add(PolicySource.profile("main", profiles(profile), policies()));
  }

  private static ProfileSource profiles(String profile) {
    return ProfileSource.of(
        List.of(
            ProfileSource.of("base.yaml", "id: base\ntitle: Base\npolicies: [a-one]\n"),
            ProfileSource.of("main.yaml", "id: main\ntitle: Main\n" + profile + "\n")));
  }

  private static PolicySource policies() {
    PolicyText parameter =
        PolicyText.expecting("self.name in params.allowed")
            .with("id", "needs-param")
            .with("params", "{allowed: {type: list(string)}}");
    return PolicySource.of(
        List.of(
            policy("a-one"),
            policy("a-two"),
            policy("b-one"),
            PolicySource.of("needs-param.yaml", parameter.text())));
  }

  private static PolicySource policy(String id) {
    return PolicySource.of(
        id + ".yaml", PolicyText.expecting("self.name != ''").with("id", id).text());
  }

  private static Report.Counts counts(Report report) {
    return report.counts().getOrDefault("needs-param", Report.Counts.NONE);
  }
}
