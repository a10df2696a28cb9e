package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wharfinger.EvaluationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much policies in JavaScript may take, and that nothing outlasts it. */
class JavaScriptLimitsTest {
  private static final int CONTEXTS = 2;

  /** So many statements that the time is over first. */
  private static final JavaScriptRuntime RUNTIME =
      JavaScriptRuntime.builder()
          .contexts(CONTEXTS)
          .statements(1_000_000_000)
          .time(Duration.ofMillis(300))
          .build();

  private static final FencedPolicies POLICIES = new FencedPolicies(RUNTIME);

  @AfterAll
  static void close() {
    RUNTIME.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;);",
        "for (;;) try { for (;;); } catch {} finally { for (;;); }",
        "/^(a+)+\\1$/.test('a'.repeat(40) + 'b');",
        "for (;;) [...'cba'.repeat(9999)].sort();",
        "new Array(4294967295).fill(1).indexOf(2);",
        "for (;;) try { image({get a() { for (;;); }}); } catch {}",
        "for (;;) try { image(new Proxy([], {get() { for (;;); }})); } catch {}",
        "image(new Proxy([], {get: (list, name) => (name === 'length' ? 1e15 : 1)}));",
      })
  void theTimeOfAPolicyEndsWhatStatementsDoNot(String statements) {
    assertThat(POLICIES.compile(statements).outcomes())
        .hasSize(2)
        .allMatch(found -> found.startsWith("ERROR the policy takes longer than PT0.3S"));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    POLICIES.assertUnharmed();
  }

  @Test
  void theDeadlineOfAnEvaluationEndsALoop() {
    try (JavaScriptRuntime patient = patient()) {
      FencedPolicies policies = new FencedPolicies(patient);
      EvaluationOptions hurry =
          EvaluationOptions.builder().deadline(Duration.ofMillis(300)).build();

      assertThat(policies.compile("for (;;);").outcomes(hurry))
          .hasSize(2)
          .containsOnly("ERROR the evaluation takes longer than PT0.3S");
      policies.assertUnharmed();
    }
  }

  @Test
  void cancellingAnEvaluationEndsALoop() throws InterruptedException {
    try (JavaScriptRuntime patient = patient()) {
      FencedPolicies policies = new FencedPolicies(patient);
      AtomicBoolean cancelled = new AtomicBoolean();
      Thread canceller = new Thread(() -> cancelled.set(true));
      EvaluationOptions options =
          EvaluationOptions.builder().cancellation(() -> started(canceller, cancelled)).build();

      assertThat(policies.compile("for (;;);").outcomes(options))
          .hasSize(2)
          .containsOnly("ERROR the evaluation was cancelled");
      canceller.join();
      policies.assertUnharmed();
    }
  }

  private static synchronized boolean started(Thread canceller, AtomicBoolean cancelled) {
    boolean watched = Thread.currentThread().getName().equals("wharfinger-script-watch");
    if (watched && canceller.getState() == Thread.State.NEW) {
      canceller.start();
    }
    return cancelled.get();
  }

  @Test
  void aCancellationThatThrowsEndsTheScriptAndNotTheWatch() {
    try (JavaScriptRuntime patient = patient()) {
      FencedPolicies policies = new FencedPolicies(patient);
      EvaluationOptions broken =
          EvaluationOptions.builder().cancellation(JavaScriptLimitsTest::throwIfWatched).build();
      EvaluationOptions hurry =
          EvaluationOptions.builder().deadline(Duration.ofMillis(300)).build();

      assertThat(policies.compile("for (;;);").outcomes(broken))
          .hasSize(2)
          .allMatch(found -> found.startsWith("ERROR whether to go on cannot be told"));
      assertThat(policies.compile("for (;;);").outcomes(hurry))
          .hasSize(2)
          .containsOnly("ERROR the evaluation takes longer than PT0.3S");
    }
  }

  private static boolean throwIfWatched() {
    if (Thread.currentThread().getName().equals("wharfinger-script-watch")) {
      throw new IllegalStateException("broken");
    }
    return false;
  }

  @Test
  void aLimitOfStatementsIsToldWhereverItIsReached() {
    try (JavaScriptRuntime strict =
        JavaScriptRuntime.builder().contexts(CONTEXTS).statements(100).build()) {
      FencedPolicies policies = new FencedPolicies(strict);
      for (int rounds = 30; rounds < 60; rounds++) {
        String statements = "for (let i = 0; i < %d; i++) { i += 0; } throw 'end';";

        assertThat(policies.compile(statements.formatted(rounds)).outcomes())
            .hasSize(2)
            .allMatch(found -> found.startsWith("ERROR end") || found.contains("100 statements"));
        assertThat(strict.contexts()).isLessThanOrEqualTo(CONTEXTS);
      }
    }
  }

  @Test
  void whatTheModelTakesCountsAsNoStatement() {
    try (JavaScriptRuntime strict = JavaScriptRuntime.builder().statements(100).build()) {
      String all = "say([...Array(5)].map(() => resources('kubernetes.Container')[0].name));";

      assertThat(new FencedPolicies(strict).compile(all).outcomes())
          .containsExactly("FAIL a,a,a,a,a", "FAIL a,a,a,a,a");
    }
  }

  @Test
  void noMoreThanAThousandReportsAreTaken() {
    assertThat(POLICIES.compile("for (let i = 0; i < 1000; i++) say(i);").outcomes())
        .hasSize(2000)
        .allMatch(found -> found.startsWith("FAIL"));
    assertThat(POLICIES.compile("for (let i = 0; i < 1001; i++) say(i);").outcomes())
        .hasSize(2002)
        .filteredOn(found -> found.startsWith("ERROR a policy reports no more than 1000 times"))
        .hasSize(2);
  }

  @Test
  void aMessageThatIsThrownIsCut() {
    assertThat(POLICIES.compile("throw new Error('x'.repeat(1000000));").outcomes())
        .allMatch(found -> found.length() < 11_000);
  }

  @Test
  void limitsAreMoreThanNothing() {
    JavaScriptRuntime.Builder builder = JavaScriptRuntime.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.contexts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.statements(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.time(Duration.ZERO));
  }

  @Test
  void moreThreadsThanContextsAllGetRightResults() throws Exception {
    FencedPolicies.PolicySet right = POLICIES.compile("say(self.name);");
    FencedPolicies.PolicySet wrong = POLICIES.compile("null.x;");
    List<List<String>> found =
        atOnce(
            4 * CONTEXTS,
            () -> {
              List<String> outcomes = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                outcomes.addAll(right.outcomes());
                assertThat(wrong.outcomes()).allMatch(one -> one.startsWith("ERROR TypeError"));
                assertThat(RUNTIME.contexts()).isLessThanOrEqualTo(CONTEXTS);
              }
              return outcomes;
            });

    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      expected.addAll(List.of("FAIL a", "FAIL b"));
    }
    assertThat(found).hasSize(4 * CONTEXTS).containsOnly(expected);
  }

  @Test
  void contextsThatDieAreReplacedAndNeverMoreThanAllowed() throws Exception {
    try (JavaScriptRuntime strict =
        JavaScriptRuntime.builder().contexts(CONTEXTS).statements(1000).build()) {
      FencedPolicies policies = new FencedPolicies(strict);
      FencedPolicies.PolicySet endless = policies.compile("for (;;);");
      atOnce(
          2 * CONTEXTS,
          () -> {
            for (int i = 0; i < 3; i++) {
              assertThat(endless.outcomes())
                  .containsOnly("ERROR the policy takes more than 1000 statements for one subject");
              assertThat(strict.contexts()).isLessThanOrEqualTo(CONTEXTS);
            }
            return true;
          });
      policies.assertUnharmed();
    }
  }

  @Test
  void closingEndsWhatRunsAndAllThatFollows() throws Exception {
    JavaScriptRuntime patient = patient();
    FencedPolicies.PolicySet endless = new FencedPolicies(patient).compile("for (;;);");
    CountDownLatch running = new CountDownLatch(1);
    EvaluationOptions options =
        EvaluationOptions.builder()
            .cancellation(
                () -> {
                  if (Thread.currentThread().getName().equals("wharfinger-script-watch")) {
                    running.countDown();
                  }
                  return false;
                })
            .build();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> outcomes = executor.submit(() -> endless.outcomes(options));
      running.await();
      patient.close();
      patient.close();

      assertThat(outcomes.get(30, TimeUnit.SECONDS))
          .hasSize(2)
          .allMatch(found -> found.startsWith("ERROR the JavaScript runtime"));
      assertThat(endless.outcomes())
          .hasSize(2)
          .allMatch(found -> found.startsWith("ERROR the JavaScript runtime"));
      assertThat(patient.contexts()).isZero();
      assertThat(new FencedPolicies(patient).codes(FencedPolicies.text("")))
          .containsExactly("syntax");
    } finally {
      executor.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20})
  void closingAtAnyTimeGivesEveryThreadAnOutcome(int millis) throws Exception {
    JavaScriptRuntime closing = JavaScriptRuntime.builder().contexts(CONTEXTS).build();
    FencedPolicies.PolicySet policies = new FencedPolicies(closing).compile("say(self.name);");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<List<String>>> found =
          executor.submit(
              () ->
                  atOnce(
                      2 * CONTEXTS,
                      () -> {
                        List<String> outcomes = new ArrayList<>();
                        while (outcomes.stream().noneMatch(one -> one.startsWith("ERROR"))) {
                          outcomes.addAll(policies.outcomes());
                        }
                        return outcomes;
                      }));
      Thread.sleep(millis); // any moment will do
      closing.close();

      assertThat(found.get(60, TimeUnit.SECONDS).stream().flatMap(List::stream))
          .allMatch(
              one -> one.startsWith("FAIL ") || one.startsWith("ERROR the JavaScript runtime"));
    } finally {
      executor.shutdownNow();
    }
  }

  private static JavaScriptRuntime patient() {
    return JavaScriptRuntime.builder()
        .contexts(CONTEXTS)
        .statements(Long.MAX_VALUE)
        .time(Duration.ofMinutes(5))
        .build();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> task)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, task))) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
