package dev.wharfinger.internal.cel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CelParserTest {

  static Stream<GoldenTable.Block> trees() {
    return GoldenTable.read("trees.txt");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void parsesToTree(GoldenTable.Block block) {
    assertThat(TreeDump.of(parse(block.expression()))).isEqualTo(block.expected().get(0));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void printsTextThatParsesToTheSameTree(GoldenTable.Block block) {
    String printed = ExprPrinter.print(parse(block.expression()));

    assertThat(printed).isEqualTo(block.expected().get(1));
    assertThat(TreeDump.of(parse(printed))).isEqualTo(block.expected().get(0));
  }

  static Stream<GoldenTable.Block> ranges() {
    return GoldenTable.read("ranges.txt");
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void knowsWhereEachPartStands(GoldenTable.Block block) {
    List<String> parts = new ArrayList<>();
    collectRanges(parse(block.expression()), block.expression(), "  ", parts);

    assertThat(parts).isEqualTo(block.expected());
  }

  private static void collectRanges(Expr expr, String text, String indent, List<String> parts) {
    parts.add(indent + text.substring(expr.range().start(), expr.range().end()));
    for (Expr child : Children.of(expr)) {
      collectRanges(child, text, indent + "  ", parts);
    }
  }

  @Test
  void knowsWhereNamesAndOperatorsStand() {
    String text = "(a).b . f(c) == T.U{x: 1}";
    Expr.Binary equal = (Expr.Binary) parse(text);
    Expr.Call call = (Expr.Call) equal.left();
    Expr.Struct struct = (Expr.Struct) equal.right();

    assertThat(slice(text, equal.operatorRange())).isEqualTo("==");
    assertThat(slice(text, call.nameRange())).isEqualTo("f");
    assertThat(slice(text, ((Expr.Select) Children.of(call).get(0)).fieldRange())).isEqualTo("b");
    assertThat(slice(text, struct.typeRange())).isEqualTo("T.U");
    assertThat(slice(text, struct.entries().get(0).key().range())).isEqualTo("x");
  }

  @Test
  void readsTextOfSeveralLines() {
    assertThat(parse("'''a\nb'c'''")).hasFieldOrPropertyWithValue("value", "a\nb'c");
    assertThat(parse("r\"\"\"\\d\n\"\"\"")).hasFieldOrPropertyWithValue("value", "\\d\n");
  }

  @Test
  void readsEveryLineEndInTextAsLineFeed() {
    assertThat(parse("'''a\r\nb\rc'''")).hasFieldOrPropertyWithValue("value", "a\nb\nc");
    assertThat(parse("'a\\r'")).hasFieldOrPropertyWithValue("value", "a\r");
  }

  @Test
  void passesOverSpaceAndComments() {
    assertThat(TreeDump.of(parse("// first\n\ta //x\r\n\f+ b // end"))).isEqualTo("(+ a b)");
  }

  private static String slice(String text, Range range) {
    return text.substring(range.start(), range.end());
  }

  static Expr parse(String text) {
    List<ExpressionProblem> problems = new ArrayList<>();
    return CelParser.parse(text, problems::add)
        .orElseThrow(() -> new AssertionError(text + ": " + problems));
  }
}
