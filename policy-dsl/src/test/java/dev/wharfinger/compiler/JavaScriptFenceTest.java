package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What policies in JavaScript try that they may not, one test for each. Each runs for two subjects
 * and in two evaluations, which must end alike, and then a harmless policy where it ran.
 */
class JavaScriptFenceTest {
  private static final JavaScriptRuntime RUNTIME =
      JavaScriptRuntime.builder().contexts(1).statements(50_000).build();
  private static final FencedPolicies POLICIES = new FencedPolicies(RUNTIME);

  @AfterAll
  static void close() {
    RUNTIME.close();
  }

  @TestFactory
  Stream<DynamicTest> reachesNothingOutsideOfTheModel() throws IOException {
    return attacks("reach.txt");
  }

  @TestFactory
  Stream<DynamicTest> keepsNothingFromOneSubjectOrPolicyToTheNext() throws IOException {
    return attacks("state.txt");
  }

  @TestFactory
  Stream<DynamicTest> endsInAnOutcomeWhateverIsThrownCalledOrReported() throws IOException {
    return attacks("odd.txt");
  }

  @TestFactory
  Stream<DynamicTest> endsWithinItsLimits() throws IOException {
    return attacks("limits.txt");
  }

  @Test
  void theGlobalObjectHasTheseMembersAndNoOthers() throws IOException {
    String all = "say(Reflect.ownKeys(globalThis).map(String).sort().join('\\n'));";

    assertThat(POLICIES.compile(all).outcomes().get(0))
        .isEqualTo("FAIL " + resource("globals.txt").strip());
  }

  @Test
  void everythingThatCanBeReachedIsFrozen() throws IOException {
    assertThat(POLICIES.compile(resource("walk.js")).outcomes())
        .containsExactly("FAIL not frozen: ", "FAIL not frozen: ");
  }

  private static Stream<DynamicTest> attacks(String file) throws IOException {
    return Arrays.stream(resource(file).split("(?m)^#### "))
        .filter(text -> !text.isBlank())
        .map(Attack::parse)
        .map(attack -> DynamicTest.dynamicTest(attack.name(), attack::run));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            JavaScriptFenceTest.class.getResourceAsStream("javascript/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * An attack and how it ends.
   *
   * @param outcome how all findings begin; {@code PASS} if there are none; {@code REFUSED} and a
   *     code if it is not compiled
   */
  private record Attack(String name, String outcome, String statements) {

    static Attack parse(String text) {
      String[] parts = text.split("\n", 3);
      return new Attack(parts[0], parts[1].substring("=> ".length()), parts[2]);
    }

    void run() {
      if (outcome.startsWith("REFUSED ")) {
        assertThat(POLICIES.codes(FencedPolicies.text(statements)))
            .contains(outcome.substring("REFUSED ".length()));
      } else {
        judge();
      }
      assertThat(RUNTIME.contexts()).isLessThanOrEqualTo(1);
      POLICIES.assertUnharmed();
    }

    private void judge() {
      FencedPolicies.PolicySet policies = POLICIES.compile(statements);
      for (int i = 0; i < 2; i++) {
        List<String> outcomes = policies.outcomes();
        if (outcome.equals("PASS")) {
          assertThat(outcomes).isEmpty();
        } else {
          assertThat(outcomes).hasSize(2).allMatch(found -> found.startsWith(outcome));
        }
      }
    }
  }
}
