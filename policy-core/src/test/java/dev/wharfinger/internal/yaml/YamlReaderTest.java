package dev.wharfinger.internal.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  @Test
  void spansCountUtf16UnitsOfTheWholeFile() {
    String text = "a: 😀\n---\n😀: 'é'\nb: [x, \"y\"]\n";
    RawMapping second = mapping(text, 1);
    assertThat(cut(text, second.entries().get(0).key())).isEqualTo("😀");
    assertThat(cut(text, second.entries().get(0).value())).isEqualTo("'é'");
    assertThat(cut(text, second.entries().get(1).value())).isEqualTo("[x, \"y\"]");
    assertThat(cut(text, second)).isEqualTo("😀: 'é'\nb: [x, \"y\"]");
  }

  @Test
  void aBlockCollectionEndsWithItsContentAndNotWithBlankLinesOrComments() {
    String text = "a:\n  - b\n  - c # d\n\n# e\n\nf: g\n";
    assertThat(cut(text, mapping(text, 0).entries().get(0).value())).isEqualTo("- b\n  - c");
  }

  @Test
  void aBlockScalarEndsWithItsLastLine() {
    String text = "a: |\n  b\n   c\n\n# d\ne: >-\n\nf: g\n";
    assertThat(cut(text, mapping(text, 0).entries().get(0).value())).isEqualTo("|\n  b\n   c");
    assertThat(cut(text, mapping(text, 0).entries().get(1).value())).isEqualTo(">-");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: &x !t  b', b",
    "'a: !!map {c: d}', {c: d}",
    "'a: &x\n  c: d', c: d",
    "'a: &x # why\n  - c', - c",
    "'a: !!str\nb: c', ''",
    "'a:\nb: c', ''",
  })
  void aNodeBeginsAfterItsAnchorAndTag(String text, String expected) {
    assertThat(cut(text, mapping(text, 0).entries().get(0).value())).isEqualTo(expected);
  }

  @Test
  void anAliasHasItsOwnSpanAndSharesTheNodeThatItNames() {
    String text = "a: &x [b]\nc: *x\n";
    RawMapping root = mapping(text, 0);
    RawNode alias = root.entries().get(1).value();
    assertThat(cut(text, alias)).isEqualTo("*x");
    assertThat(alias.target()).isSameAs(root.entries().get(0).value());
  }

  @Test
  void commentsAreTheOnesOutsideOfScalars() {
    String text =
        "# one\na: b#c # two\nd: | # three\n  # not\n# four\ne: \"# not\" \nf: [a, #five\n b]\n";
    assertThat(documents(text).get(0).comments())
        .extracting(RawComment::text)
        .containsExactly(" one", " two", " three", " four", "five");
  }

  @Test
  void aCommentSpansFromItsSignToTheEndOfTheLine() {
    String text = "a: b # c\r\nd: e\r\n";
    RawComment comment = documents(text).get(0).comments().get(0);
    assertThat(text.substring(comment.start(), comment.end())).isEqualTo("# c");
  }

  @Test
  void scalarsKeepStyleAndTag() {
    RawMapping root = mapping("a: 'x'\nb: \"x\"\nc: |\n x\nd: >\n x\ne: !!int x\nf: ! x\n", 0);
    assertThat(root.entries())
        .extracting(entry -> ((RawScalar) entry.value()).style())
        .containsExactly(
            RawScalar.Style.SINGLE_QUOTED,
            RawScalar.Style.DOUBLE_QUOTED,
            RawScalar.Style.LITERAL,
            RawScalar.Style.FOLDED,
            RawScalar.Style.PLAIN,
            RawScalar.Style.PLAIN);
    assertThat(((RawScalar) root.entries().get(4).value()).tag())
        .isEqualTo("tag:yaml.org,2002:int");
  }

  @Test
  void filesAreSplitAtSeparatorsBeforeParsing() {
    assertThat(documents("a: 1\n---\nb: 2\n--- # c\nc: 3\n")).hasSize(3);
    assertThat(documents("---\na: 1\n")).hasSize(1);
    assertThat(documents("---\n---\na: 1\n---\n")).hasSize(2);
    assertThat(documents("a: |\n  x\n---\nb: 2")).hasSize(2);
    assertThat(documents("")).isEmpty();
  }

  @Test
  void textBehindASeparatorIsAProblemOfThatDocumentAlone() {
    List<RawDocument> documents = documents("a: 1\n---x\nb: 2\n---\nc: 3\n");
    assertThat(documents).extracting(d -> d.root() != null).containsExactly(true, false, true);
    ReadProblem problem = documents.get(1).problems().get(0);
    assertThat(problem.code()).isEqualTo("yaml-separator");
    assertThat(problem.message()).contains("`x`");
    assertThat(documents.get(1).source().line(problem.start())).isEqualTo(2);
  }

  @Test
  void whatFollowsTheEndOfADocumentIsToldToBeIgnored() {
    RawDocument document = documents("a: 1\n...\n# c\nb: 2\n").get(0);
    assertThat(document.root()).isNotNull();
    assertThat(document.problems())
        .extracting(ReadProblem::code)
        .containsExactly("ignored-content");
    assertThat(document.source().line(document.problems().get(0).start())).isEqualTo(4);
  }

  @Test
  void aTextOfOneDocumentMayNotHoldTwo() {
    SourceText source = new SourceText("p.yaml", "a: 1\n---\nb: 2\n");
    RawDocument document =
        new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source);
    assertThat(document.root()).isNotNull();
    assertThat(document.problems())
        .extracting(ReadProblem::code)
        .containsExactly("more-than-one-document");
  }

  @Test
  void aTemplateIsToldApartFromAMistake() {
    RawDocument document = documents("a: 1\n{{- if x }}\nb: 2\n").get(0);
    assertThat(document.problems()).extracting(ReadProblem::code).containsExactly("not-rendered");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: \"x', 1, 4, this quote is never closed",
    "'a:\n\tb: 1', 2, 1, a tab cannot indent; use spaces",
    "'a: 1\nb\nc: 2', 2, 1, this has no `:` behind it; indent it if it continues a text",
    "'a: b: c', 1, 5, 'no mapping can begin here; check the indentation, or quote a text that holds `: `'",
    "'a: 😀\nb: @x', 2, 4, no value can begin with `@`; quote it",
    "'a: [b\nc: d', 2, 2, 'expected `,` or `]` in the list or map in brackets that begins on line 1'",
    "'a: \"\\q\"', 1, 6, '`\\q` is no escape; double the backslash, or use single quotes'",
    "'[- a]', 1, 2, a value cannot begin with `-`; quote it if it is a placeholder",
  })
  void aSyntaxProblemTellsWhereAndWhatToDo(String text, int line, int column, String message) {
    RawDocument document = documents(text).get(0);
    ReadProblem problem = document.problems().get(0);
    assertThat(document.root()).isNull();
    assertThat(problem.code()).isEqualTo("yaml-syntax");
    assertThat(problem.message()).isEqualTo(message);
    assertThat(document.source().line(problem.start())).isEqualTo(line);
    assertThat(document.source().column(problem.start())).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: [b?c]', yaml-syntax",
    "'a: \"b\\/c\"', yaml-syntax",
    "'a: b\u2028c', line-separator",
    "'a: b # \u2028c', line-separator",
    "'%YAML 1.2\n---\na: b', yaml-version",
  })
  void whatOnlyYaml12AcceptsIsRefusedForTheCluster(String text, String code) {
    SourceText source = new SourceText("t.yaml", text);
    assertThat(
            new YamlReader(YamlVersion.CLUSTER, ReadLimits.DEFAULT).readDocument(source).problems())
        .extracting(ReadProblem::code)
        .containsExactly(code);
    assertThat(new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source).problems())
        .isEmpty();
  }

  private static String cut(String text, RawNode node) {
    return text.substring(node.start(), node.end());
  }

  private static RawMapping mapping(String text, int document) {
    return (RawMapping) requireNonNull(documents(text).get(document).root());
  }

  private static List<RawDocument> documents(String text) {
    return new YamlReader(YamlVersion.CLUSTER, ReadLimits.DEFAULT)
        .readFile(new SourceText("t.yaml", text));
  }
}
