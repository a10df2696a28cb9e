package dev.wharfinger.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The tables of apimachinery's own test of quantities. */
class QuantityConformanceTest {
  private static final int ROWS = 262;

  @Test
  void quantitiesAreThoseOfApimachinery() throws IOException {
    JsonNode tables = ScalarCases.read("kubernetes-cel/quantity-apimachinery.json");
    ScalarCases rows = new ScalarCases("kubernetes-cel-quantity");
    judge(rows, tables, "TestQuantityParse.table", QuantityConformanceTest::parsesTo);
    judge(rows, tables, "TestQuantityParse.invalid", row -> !isQuantity(row.textValue()));
    judge(rows, tables, "TestQuantityString.table", QuantityConformanceTest::hasCanonicalForm);
    judge(rows, tables, "TestQuantityParseEmit.table", QuantityConformanceTest::emits);
    judge(rows, tables, "TestParseQuantityString.table", QuantityConformanceTest::splits);
    judge(rows, tables, "TestQuantityCmp.table", QuantityConformanceTest::compares);
    judge(rows, tables, "TestJSONWhitespace.testCases", QuantityConformanceTest::readsJson);
    judge(
        rows,
        tables,
        "TestStringQuantityAsApproximateFloat64.table",
        QuantityConformanceTest::convertsToDouble);
    judge(rows, tables, "TestParseQuantity.tests", QuantityConformanceTest::convertsToInteger);
    judge(rows, tables, "TestQuantityRoundUp.table", QuantityConformanceTest::rounds);
    rows.finish(ROWS);
  }

  private static void judge(
      ScalarCases rows, JsonNode tables, String table, Predicate<JsonNode> correct) {
    for (JsonNode row : tables.required(table)) {
      rows.check(table, row, correct);
    }
  }

  private static boolean isQuantity(String text) {
    return Quantity.tryParse(text).isPresent();
  }

  private static boolean parsesTo(JsonNode row) {
    return Quantity.parse(text(row, 0)).value().compareTo(amount(row.required(1))) == 0;
  }

  private static boolean hasCanonicalForm(JsonNode row) {
    String canonical = text(row, 1);
    BigDecimal value = amount(row.required(0));
    String other = text(row, 2);
    return format(row.required(0)).write(value).equals(canonical)
        && (other.isEmpty() || Quantity.parse(other).value().compareTo(value) == 0)
        && Quantity.parse(canonical).canonical().equals(canonical);
  }

  private static boolean emits(JsonNode row) {
    return Quantity.parse(text(row, 0)).canonical().equals(text(row, 1));
  }

  private static boolean splits(JsonNode row) {
    QuantityText parts = QuantityText.split(text(row, 0)).orElseThrow();
    return parts.positive() == row.required(1).booleanValue()
        && parts.value().equals(text(row, 2))
        && parts.numerator().equals(text(row, 3))
        && parts.denominator().equals(text(row, 4))
        && parts.suffix().equals(text(row, 5));
  }

  private static boolean compares(JsonNode row) {
    return Quantity.parse(text(row, 0)).compareTo(Quantity.parse(text(row, 1)))
        == row.required(2).intValue();
  }

  /** The first column is JSON text: a number, or a string in quotes, with space anywhere. */
  private static boolean readsJson(JsonNode row) {
    String json = text(row, 0).strip();
    String unquoted = json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    Optional<String> read = Quantity.tryParseField(unquoted).map(Quantity::canonical);
    return read.equals(Optional.of(text(row, 1)));
  }

  private static boolean convertsToDouble(JsonNode row) {
    JsonNode expected = row.required(1);
    double value =
        expected.has("$double")
            ? Double.parseDouble(expected.required("$double").textValue())
            : expected.doubleValue();
    return Quantity.parse(text(row, 0)).asApproximateDouble() == value;
  }

  private static boolean convertsToInteger(JsonNode row) {
    String input = row.required("input").textValue();
    Quantity quantity = Quantity.parse(input);
    JsonNode integer = row.required("wantAsInt64");
    Optional<Long> expected =
        integer.isNull() ? Optional.empty() : Optional.of(integer.longValue());
    String canonical = row.path("canonical").asText(input);
    return quantity.asInteger().equals(expected) && quantity.canonical().equals(canonical);
  }

  private static boolean rounds(JsonNode row) {
    BigDecimal value = Quantity.parse(text(row, 0)).value();
    // Go counts the places before the point, Java those behind it.
    BigDecimal rounded = Quantity.roundUp(value, -row.required(1).intValue());
    boolean exact = value.compareTo(rounded) == 0;
    return rounded.compareTo(amount(row.required(2))) == 0
        && exact == row.required(3).booleanValue();
  }

  private static String text(JsonNode row, int column) {
    return Objects.requireNonNull(row.required(column).textValue());
  }

  private static BigDecimal amount(JsonNode amount) {
    return amount
        .required("unscaled")
        .decimalValue()
        .scaleByPowerOfTen(amount.required("scale").intValue());
  }

  private static QuantityFormat format(JsonNode amount) {
    return switch (amount.required("format").textValue()) {
      case "BinarySI" -> QuantityFormat.BINARY;
      case "DecimalExponent" -> QuantityFormat.EXPONENT;
      default -> QuantityFormat.DECIMAL;
    };
  }
}
