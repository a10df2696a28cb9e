package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.scalar.DurationText;
import dev.wharfinger.internal.scalar.TimestampText;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeFunctionsTest {
  private static final long FIRST = -62_135_596_800L;
  private static final long LAST = 253_402_300_799L;

  @Property(tries = 300)
  void timestampsAreReadAsTheyAreWritten(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant time = Instant.ofEpochSecond(second, nano);

    assertThat(TimestampText.read(GoTimes.text(time))).isEqualTo(time);
  }

  @Property(tries = 300)
  void offsetsOnlyTellAnotherClock(
      @ForAll @LongRange(min = FIRST + 86_400, max = LAST - 86_400) long second,
      @ForAll @IntRange(min = -18 * 60 + 1, max = 18 * 60 - 1) int minutes) {
    Instant time = Instant.ofEpochSecond(second);
    OffsetDateTime there = time.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));

    assertThat(TimestampText.read(there.withNano(1_000).toString()))
        .isEqualTo(time.plusNanos(1_000));
    assertThat(Calls.call("getHours", true, time, there.getOffset().getId().replace("Z", "UTC")))
        .isEqualTo((long) there.getHour());
  }

  @Property(tries = 300)
  void nanosecondsAreTheSameDurationAsTextOrNumber(@ForAll long nanoseconds) {
    Object duration = DurationText.read(nanoseconds + "ns");

    assertThat(duration).isEqualTo(Duration.ofNanos(nanoseconds));
    assertThat(Calls.call("duration", false, nanoseconds)).isEqualTo(duration);
    assertThat(Calls.call("int", false, duration)).isEqualTo(nanoseconds);
  }

  @Property(tries = 300)
  void secondsAndMillisecondsTellADurationToTheMillisecond(@ForAll long nanoseconds) {
    Duration duration = Duration.ofNanos(nanoseconds);
    Object seconds = Calls.call("getSeconds", true, duration);
    Object milliseconds = Calls.call("getMilliseconds", true, duration);

    assertThat(seconds).isEqualTo(nanoseconds / 1_000_000_000);
    assertThat(milliseconds).isEqualTo(nanoseconds / 1_000_000 % 1_000);
  }

  @Property(tries = 300)
  void aDurationOfLessThanAWeekIsReadAsItIsWritten(
      @ForAll @LongRange(min = -604_800_000_000L, max = 604_800_000_000L) long microseconds) {
    Duration duration = Duration.ofNanos(microseconds * 1_000);

    assertThat(DurationText.parse(GoTimes.text(duration)).orElseThrow())
        // The fraction is read as Go reads it, which is a double that is cut off.
        .isBetween(duration.minusNanos(1), duration.plusNanos(1));
  }

  @Property(tries = 500)
  void anyTextIsATimeOrAFault(@ForAll @StringLength(max = 12) String text) {
    assertThat(DurationText.read(text)).isInstanceOfAny(Duration.class, Fault.class);
    assertThat(TimestampText.read(text)).isInstanceOf(Fault.class);
  }

  @Test
  void aTextOfMegabytesIsRefusedInTimeLinearInIt() {
    String digits = "1".repeat(5 << 20);

    assertThat(DurationText.parse(digits + "h")).isEmpty();
    assertThat(DurationText.parse("0." + digits + "h")).contains(Duration.ofSeconds(400));
    assertThat(DurationText.parse("1ns".repeat(1 << 20))).contains(Duration.ofNanos(1 << 20));
    assertThat(TimestampText.read("2026-01-01T00:00:00." + digits + "Z"))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00.111111111Z"));
    assertThat(TimeZones.find(digits)).isEmpty();
  }

  @Test
  void aTimeThatNoTimestampReachesHasNoParts() {
    Instant far = LocalDate.of(999_999_999, 12, 31).atStartOfDay().toInstant(ZoneOffset.UTC);

    for (Object[] arguments : List.<Object[]>of(new Object[] {far}, new Object[] {far, "+14:00"})) {
      assertThat(Calls.call("getFullYear", true, arguments))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("number-out-of-range"));
    }
  }

  @Test
  void aDurationLongerThanNanosecondsCountHasNoNumber() {
    Duration tooLong = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    assertThat(Calls.call("int", false, tooLong))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("overflow"));
    assertThat(Calls.call("getSeconds", true, tooLong)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void kubernetesCountsTheMillisecondsOfTheSecondsToo() {
    Duration duration = Duration.ofMillis(-61_500);

    assertThat(milliseconds(StandardFunctions.kubernetes(Version.parse("1.30")), duration))
        .isEqualTo(-61_500L);
    assertThat(milliseconds(StandardFunctions.cel(), duration)).isEqualTo(-500L);
    assertThat(milliseconds(StandardFunctions.own(), duration)).isEqualTo(-500L);
  }

  @Test
  void onlyOurOwnPoliciesKnowTheTimeOfTheEvaluation() {
    assertThat(StandardFunctions.own()).extracting(Function::name).contains("now", "isDuration");
    assertThat(StandardFunctions.cel()).extracting(Function::name).doesNotContain("now");
    assertThat(StandardFunctions.kubernetes(Version.parse("1.36")))
        .extracting(Function::name)
        .contains("timestamp")
        .doesNotContain("now", "isDuration", "isTimestamp");
  }

  private static @Nullable Object milliseconds(List<Function> functions, Duration duration) {
    List<Function> found =
        functions.stream()
            .filter(
                each ->
                    each.signature().equals("google.protobuf.Duration.getMilliseconds() -> int"))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0).body().call(NoContext.CONTEXT, new Object[] {duration});
  }
}
