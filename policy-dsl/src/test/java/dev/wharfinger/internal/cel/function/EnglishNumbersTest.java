package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.eval.Meter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%f | 1.0 | 1.000000",
        "%f | 1234567.5 | 1,234,567.500000",
        "%f | -123456.0 | -123,456.000000",
        "%.0f | -1234.0 | -1,234",
        "%.2f | 999.0 | 999.00",
        "%f | Infinity | ∞",
        "%f | -Infinity | -∞",
        "%f | NaN | NaN",
        "%e | 3.14 | 3.140000×10⁰⁰",
        "%.2e | 1052.032911275 | 1.052033×10⁰³",
        "%e | -0.00123 | -1.230000×10⁻⁰³",
        "%e | 1e100 | 1.000000×10¹⁰⁰",
      })
  void numbersAreWrittenAsInEnglish(String format, double value, String text) {
    assertThat(
            FormatText.of(format)
                .with(Meter.of(NoContext.CONTEXT), List.of(value), EnglishNumbers::text))
        .isEqualTo(text);
  }

  @Test
  void namesOfNumbersAreTakenForThem() {
    assertThat(
            FormatText.of("%f %e")
                .with(
                    Meter.of(NoContext.CONTEXT), List.of("NaN", "-Infinity"), EnglishNumbers::text))
        .isEqualTo("NaN -∞");
  }

  @Test
  void otherVerbsAreAsEverywhere() {
    List<Object> values = List.of("a", 12345L, 5L, true);
    assertThat(
            FormatText.of("%s %d %x %b")
                .with(Meter.of(NoContext.CONTEXT), values, EnglishNumbers::text))
        .isEqualTo(
            FormatText.of("%s %d %x %b")
                .with(Meter.of(NoContext.CONTEXT), values, FormatVerb::text));
  }
}
