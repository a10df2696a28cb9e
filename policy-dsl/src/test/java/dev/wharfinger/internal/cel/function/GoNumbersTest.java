package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GoNumbersTest {

  @Property(tries = 1000)
  void readBackAsTheSameNumber(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(GoNumbers.text(value))).isEqualTo(value);
    }
  }

  @Property(tries = 1000)
  void haveNoMoreDigitsThanJavaWrites(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(digits(GoNumbers.text(value))).isLessThanOrEqualTo(digits(Double.toString(value)));
    }
  }

  @Test
  void powersOfTwoReadBackToo() {
    for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
      double value = Math.scalb(1.0, exponent);
      assertThat(Double.parseDouble(GoNumbers.text(value))).isEqualTo(value);
    }
  }

  @Test
  void haveFewestDigitsWhereJava17WroteMore() {
    assertThat(GoNumbers.text(2.0E-3)).isEqualTo("0.002");
    assertThat(GoNumbers.text(Double.parseDouble("2e23"))).isEqualTo("2e+23");
    assertThat(GoNumbers.text(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(GoNumbers.text(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802e-14");
  }

  private static long digits(String number) {
    String mantissa = number.split("[eE]", 2)[0].replaceAll("[^0-9]", "");
    return mantissa.replaceAll("^0+|0+$", "").length();
  }
}
