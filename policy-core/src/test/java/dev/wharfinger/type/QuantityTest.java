package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "1Gi, 1024Mi",
    "1, 1000m",
    "1k, 1e3",
    "0.5, 500m",
    "1E, 1000P",
    "0, 0Ki",
    "8Ei, 9Ei",
    "-0, 0"
  })
  void equalAmountsAreEqualHoweverTheyAreWritten(String left, String right) {
    Quantity one = Quantity.parse(left);
    Quantity other = Quantity.parse(right);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.compareTo(other)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1G, 1Gi", "999m, 1", "-1, 0", "1Mi, 1Gi", "2, 10", "1m, 1"})
  void amountsAreOrderedByValueNotByText(String less, String greater) {
    assertThat(Quantity.parse(less)).isLessThan(Quantity.parse(greater));
    assertThat(Quantity.parse(less)).isNotEqualTo(Quantity.parse(greater));
  }

  @Test
  void quantityIsPrintedAsWritten() {
    assertThat(Quantity.parse("1024Mi")).hasToString("1024Mi");
    assertThat(Quantity.parse("1024Mi").canonical()).isEqualTo("1Gi");
  }

  @Test
  void whatIsFinerThanNanoRoundsAwayFromZero() {
    assertThat(Quantity.parse("0.1n")).isEqualTo(Quantity.parse("1n"));
    assertThat(Quantity.parse("-0.1n")).isEqualTo(Quantity.parse("-1n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "1 ", "1mi", "1 Gi", "1.1.1", "e", "1e", "1Kim", "0x10", "١"})
  void textThatIsNoQuantityIsRefusedWithAHint(String text) {
    assertThat(Quantity.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + text + "` is not a quantity; write a number");
  }

  @Test
  void fieldMayHaveSpaceAroundItsQuantity() {
    assertThat(Quantity.tryParseField(" 1Gi ")).contains(Quantity.parse("1Gi"));
    assertThat(Quantity.tryParseField("one")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483647", "1e-2147483648", "1e99999999999999999999", "1e1001"})
  void hugeExponentsAreRefusedAtOnce(String text) {
    assertThat(Quantity.tryParse(text)).isEmpty();
  }

  @Test
  void longTextIsRefusedAndNotQuotedWhole() {
    String digits = "9".repeat(1_000_000);

    assertThatThrownBy(() -> Quantity.parse(digits))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource({
    "50k, 20, 50020, 49980",
    "1Gi, 1Mi, 1025Mi, 1023Mi",
    "1, 1n, 1000000001n, 999999999n",
    "0, 1Ki, 1Ki, -1Ki"
  })
  void additionIsExactAndWrittenInCanonicalForm(
      String left, String right, String sum, String difference) {
    Quantity one = Quantity.parse(left);
    Quantity other = Quantity.parse(right);

    assertThat(one.add(other)).hasToString(sum);
    assertThat(one.subtract(other)).hasToString(difference);
  }

  @ParameterizedTest
  @CsvSource({"50k, 50000", "1Ki, 1024", "-1E, -1000000000000000000", "0, 0"})
  void wholeAmountsAreIntegers(String text, long integer) {
    assertThat(Quantity.parse(text).asInteger()).contains(integer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1m", "10E", "1000000000000000000", "0.5Ki", "8Ei"})
  void whatGoDoesNotKeepInSixtyFourBitsIsNoInteger(String text) {
    assertThat(Quantity.parse(text).isInteger()).isFalse();
    assertThat(Quantity.parse(text).asInteger()).isEmpty();
  }

  @Test
  void sumsBeyondSixtyFourBitsAreNoIntegers() {
    Quantity large = Quantity.parse("9E");

    assertThat(large.add(large).isInteger()).isFalse();
    assertThat(large.subtract(1).asInteger()).contains(8_999_999_999_999_999_999L);
  }

  @Property(tries = 500)
  void orderIsThatOfTheValues(
      @ForAll("quantities") String left, @ForAll("quantities") String right) {
    Quantity one = Quantity.parse(left);
    Quantity other = Quantity.parse(right);

    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(one.value().compareTo(other.value()));
    assertThat(one.equals(other)).isEqualTo(one.value().compareTo(other.value()) == 0);
    assertThat(one.subtract(other).signum()).isEqualTo(one.value().compareTo(other.value()));
  }

  @Property(tries = 500)
  void canonicalFormDenotesTheSameAmountAndIsStable(@ForAll("quantities") String text) {
    Quantity quantity = Quantity.parse(text);
    Quantity again = Quantity.parse(quantity.canonical());

    assertThat(again).isEqualTo(quantity);
    assertThat(again.canonical()).isEqualTo(quantity.canonical());
  }

  @Property(tries = 500)
  void decimalNumbersKeepTheirValueUpToNanos(@ForAll("decimals") BigDecimal number) {
    assertThat(Quantity.parse(number.toPlainString()).value()).isEqualByComparingTo(number);
  }

  @Property(tries = 1000)
  void anyTextIsAQuantityOrIsRefused(@ForAll("texts") String text) {
    assertThat(Quantity.tryParse(text).map(Quantity::text).orElse(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals().ofScale(9);
  }

  @Provide
  Arbitrary<String> quantities() {
    Arbitrary<String> suffixes =
        Arbitraries.of(
            List.of(
                "n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei",
                "e3", "E-2", "e+1"));
    return Combinators.combine(Arbitraries.bigDecimals().ofScale(3), suffixes)
        .as((number, suffix) -> number.toPlainString() + suffix);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("0123456789+-.eEinumkKMGTP aé").ofMaxLength(12);
  }
}
