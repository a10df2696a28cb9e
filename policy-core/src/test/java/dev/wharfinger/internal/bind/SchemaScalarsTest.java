package dev.wharfinger.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.kubernetes.SchemaReader;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import dev.wharfinger.type.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaScalarsTest {

  @Test
  void aScalarIsWhatItsFormatSays() {
    assertThat(bind("{type: string, format: byte}", "QUI=")).isEqualTo(new byte[] {'A', 'B'});
    assertThat(bind("{type: string, format: duration}", "1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(bind("{type: string, format: duration}", "3 days")).isEqualTo(Duration.ofDays(3));
    assertThat(bind("{type: string, format: date}", "'2026-01-31'"))
        .isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    assertThat(bind("{type: string, format: date-time}", "'2026-01-31T12:00:00Z'"))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    assertThat(bind("{type: string, format: date-time}", "'2026-01-31T12:00:00+01:00'"))
        .isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00+01:00"));
    assertThat(bind("{type: string, format: hostname}", "a.b")).isEqualTo("a.b");
    assertThat(bind("{type: number}", "3")).isEqualTo(3.0);
    assertThat(bind("{type: integer, format: int32}", "3")).isEqualTo(3L);
    assertThat(bind("{x-kubernetes-int-or-string: true}", "50%")).isEqualTo("50%");
    assertThat(bind("{x-kubernetes-int-or-string: true, nullable: true}", "null")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string} | 5",
        "{type: string} | null",
        "{type: string} | [a]",
        "{type: integer} | 3.5",
        "{type: integer} | 18446744073709551615",
        "{type: number} | x",
        "{type: boolean} | 'x'",
        "{type: object, properties: {a: {type: string}}} | x",
        "{type: object} | {a: b}",
        "{type: array, items: {type: string}} | {}",
        "{type: array} | [a]",
        "{x-kubernetes-int-or-string: true} | 1.5",
        "{type: string, format: byte} | QUI",
        "{type: string, format: byte} | Q*I=",
        "{type: string, format: duration} | 3 fortnights",
        "{type: string, format: duration} | 999999999 days",
        "{type: string, format: date} | 2026-02-30x",
        "{} | a",
      })
  void whatDoesNotFitIsAFault(String schema, String value) {
    assertThat(bind(schema, value))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("wrong-type"));
  }

  @Test
  void aTimeThatIsNoneIsAFault() {
    assertThat(bind("{type: string, format: date-time}", "noon")).isInstanceOf(Fault.class);
  }

  private static @Nullable Object bind(String schema, String value) {
    RawDocument definition = document(schema);
    SchemaType type =
        SchemaType.ofPart(
            SchemaReader.read(
                Objects.requireNonNull(definition.root()),
                ResourceDialects.of(definition),
                problem -> {
                  throw new AssertionError(problem.message());
                }),
            "Test");
    RawDocument document = document(value);
    return SchemaBinder.bind(type, document, Objects.requireNonNull(document.root()));
  }

  private static RawDocument document(String text) {
    return new ResourceText(ReadLimits.DEFAULT).read("test.yaml", text).get(0);
  }
}
