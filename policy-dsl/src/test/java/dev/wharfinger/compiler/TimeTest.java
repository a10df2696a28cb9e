package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Policies about the age of things. */
class TimeTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml",
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, creationTimestamp: '2026-01-01T00:00:00Z'}
          spec: {containers: [{name: web, image: nginx}]}
          """);
  private static final PolicyText YOUNG =
      PolicyText.expecting(
              "!has(object.metadata.creationTimestamp)"
                  + " || now() - object.metadata.creationTimestamp <= params.age")
          .with("params", "{age: {type: duration, default: 36h}}")
          .message("is {now() - object.metadata.creationTimestamp} old at {now()}");

  @Test
  void nowIsTheTimeOfTheClockThatTheEvaluationIsGiven() {
    Instant later = Instant.parse("2026-01-02T12:00:00Z");

    assertThat(judge(Clock.fixed(later, ZoneOffset.UTC)).findings()).isEmpty();
    assertThat(judge(Clock.fixed(later.plusMillis(1_500), ZoneId.of("Asia/Tokyo"))).findings())
        .extracting(Finding::message)
        .containsExactly("is 129601.5s old at 2026-01-02T12:00:01.5Z");
  }

  @Test
  void theClockIsReadOnceHoweverOftenPoliciesAsk() {
    Clock ticking =
        new Clock() {
          private Instant last = Instant.EPOCH;

          @Override
          public Instant instant() {
            last = last.plus(Duration.ofDays(1));
            return last;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    PolicyText policy = PolicyText.expecting("now() == now() && now() == timestamp(86400)");
    EvaluationOptions options = EvaluationOptions.builder().clock(ticking).build();

    assertThat(
            PolicyCompiler.create()
                .add(policy.source())
                .compile()
                .evaluate(POD, options)
                .findings())
        .isEmpty();
  }

  @Test
  void aDurationThatCelCannotCountIsNoParameter() {
    Duration longer = Duration.ofNanos(Long.MAX_VALUE).plusNanos(1);

    assertThat(
            PolicyCompiler.create().add(YOUNG.source()).param("tested", "age", longer).diagnose())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .endsWith("is not a duration of at most 9223372036854775807ns"));
  }

  private static Report judge(Clock clock) {
    return PolicyCompiler.create()
        .add(YOUNG.source())
        .compile()
        .evaluate(POD, EvaluationOptions.builder().clock(clock).build());
  }
}
