package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.admissionpolicy.AdmissionFrame;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyReader;
import dev.wharfinger.internal.admissionpolicy.CheckedAdmissionPolicy;
import dev.wharfinger.internal.admissionpolicy.CheckedAdmissionPolicy.Validation;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The validations of admission policies, planned and evaluated over plain maps, say of each case
 * what a cluster said. Which requests match, and what bindings do, is no part of it.
 */
class AdmissionPolicyVerdictsTest {
  private static final int CASES = 387;
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private final AdmissionPolicyChecker checker =
      new AdmissionPolicyChecker(Catalogs.builtIn(), Version.parse("1.36"));
  private final Map<String, CheckedAdmissionPolicy> policies = new HashMap<>();

  @Test
  void validationsHoldForWhatAClusterTakesAndForNothingElse() throws IOException {
    JsonNode data =
        MAPPER.readTree(ConformanceSuite.data("admission-policies/kubescape-cases.json").toFile());
    List<String> differing = new ArrayList<>();
    int cases = 0;
    for (JsonNode test : data.get("cases")) {
      String control = test.get("control").asText();
      CheckedAdmissionPolicy policy =
          policies.computeIfAbsent(
              control, key -> policy(key, data.get("policies").get(key).toString()));
      boolean taken = test.get("expected").asText().equals("pass");
      List<@Nullable Object> results =
          results(policy, value(test, "object"), value(test, "params"));
      if (results.stream().allMatch(Boolean.TRUE::equals) != taken) {
        differing.add(control + ": " + test.get("name").asText() + ": " + results);
      }
      cases++;
    }
    assertThat(differing).isEmpty();
    assertThat(cases).isEqualTo(CASES);
  }

  private CheckedAdmissionPolicy policy(String name, String text) {
    SourceText source = new SourceText(name + ".json", text);
    return checker
        .check(AdmissionPolicyReader.read(source, problem -> {}).get(0), problem -> {})
        .orElseThrow();
  }

  private static List<@Nullable Object> results(
      CheckedAdmissionPolicy policy, @Nullable Object object, @Nullable Object params) {
    List<@Nullable Object> results = new ArrayList<>();
    for (Validation validation : policy.validations()) {
      Frame frame = new Frame(policy.frame().size(), Evaluation.frame().context());
      frame.allow(10_000_000);
      frame.reset(AdmissionFrame.FIRST_VARIABLE, policy.frame().variablesEnd());
      frame.set(AdmissionFrame.OBJECT, object);
      frame.set(AdmissionFrame.PARAMS, params);
      frame.set(AdmissionFrame.REQUEST, Map.of("operation", "CREATE"));
      results.add(Planner.plan(validation.expression()).eval(frame));
    }
    return results;
  }

  private static @Nullable Object value(JsonNode test, String key) {
    return test.hasNonNull(key) ? MAPPER.convertValue(test.get(key), Object.class) : null;
  }
}
