package dev.wharfinger.internal.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.ScalarOffsets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  private final List<ReadProblem> problems = new ArrayList<>();

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadWithExactSpans(@ForAll("trees") Object tree, @ForAll boolean pretty)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    String json =
        pretty
            ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            : mapper.writeValueAsString(tree);
    SourceText source = new SourceText("t.json", "\uFEFF \n" + json + "\n");
    RawNode root = requireNonNull(read(source).get(0).root());
    assertThat(new PlainValues(new JsonDialect(source), problems::add).value(root)).isEqualTo(tree);
    assertThat(source.text().substring(root.start(), root.end())).isEqualTo(json);
    assertSpans(source, root);
  }

  private static void assertSpans(SourceText source, RawNode node) {
    String written = source.text().substring(node.start(), node.end());
    if (node instanceof RawMapping mapping) {
      assertThat(written).startsWith("{").endsWith("}");
      mapping.entries().forEach(entry -> assertSpans(source, entry.key()));
      mapping.entries().forEach(entry -> assertSpans(source, entry.value()));
    } else if (node instanceof RawSequence sequence) {
      assertThat(written).startsWith("[").endsWith("]");
      sequence.items().forEach(item -> assertSpans(source, item));
    } else if (node instanceof RawScalar scalar && scalar.style() == RawScalar.Style.PLAIN) {
      assertThat(written).isEqualTo(scalar.value());
    } else if (node instanceof RawScalar scalar) {
      assertThat(written).startsWith("\"").endsWith("\"");
      assertThat(ScalarOffsets.of(source, scalar).offset(scalar.value().length()))
          .isEqualTo(scalar.end() - 1);
    }
  }

  @Test
  void valuesAreTypedAsTheClusterTypesThem() {
    assertThat(value("[1, 1.0, -0, 1e2, true, null, \"1\"]"))
        .isEqualTo(Arrays.asList(1L, 1.0, 0L, 100.0, true, null, "1"));
    assertThat(value("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(value("18446744073709551616")).isEqualTo(0x1p64);
    assertThat(problems).isEmpty();
  }

  @Test
  void numbersBeyondDoublesAreProblems() {
    value("[1e400]");
    assertThat(problems).extracting(ReadProblem::code).containsExactly("not-a-value");
  }

  @Test
  void theLastOfRepeatedKeysWinsAndIsTold() {
    assertThat(value("{\"a\": 1,\n\"a\": 2}")).isEqualTo(Map.of("a", 2L));
    assertThat(problems).extracting(ReadProblem::code).containsExactly("duplicate-key");
  }

  @Test
  void severalValuesAreSeveralDocumentsUpToABrokenOne() {
    List<RawDocument> documents = read(new SourceText("t.json", "{} []\n1 {x} 2"));
    assertThat(documents).hasSize(4);
    assertThat(documents.get(2).root()).isNotNull();
    assertThat(documents.get(3).root()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\":\n 1,}', 2, 4, '`}` cannot stand here: was expecting double-quote to start field name'",
    "'{\"a\": 1', 1, 8, 'the file ends before the value is complete; is a quote or bracket not closed'",
    "'[\"😀\", nul]', 1, 7, '`nul` is no JSON value; put text in double quotes'",
    "'// c', 1, 1, JSON has no comments; remove it",
    "'[\"a\nb\"]', 1, 4, a line break or control character in text must be written as an escape",
  })
  void aSyntaxProblemTellsWhereAndWhatToDo(String text, int line, int column, String message) {
    SourceText source = new SourceText("t.json", text);
    ReadProblem problem = read(source).get(0).problems().get(0);
    assertThat(problem.code()).isEqualTo("json-syntax");
    assertThat(problem.message()).isEqualTo(message);
    assertThat(source.line(problem.start())).isEqualTo(line);
    assertThat(source.column(problem.start())).isEqualTo(column);
  }

  @Provide
  Arbitrary<Object> trees() {
    return tree(2);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<String> text =
        Arbitraries.of("a", "\"", "\\", "/", "\n", "😀", "é", "\u0001")
            .list()
            .ofMaxSize(5)
            .map(parts -> String.join("", parts));
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(text, Arbitraries.longs(), Arbitraries.of(true, 0.5));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Object> child = tree(depth - 1);
    return Arbitraries.oneOf(
        scalar,
        child.list().ofMaxSize(4).map(list -> (Object) list),
        Arbitraries.maps(text, child).ofMaxSize(4).map(map -> (Object) map));
  }

  private Object value(String text) {
    SourceText source = new SourceText("t.json", text);
    RawNode root = requireNonNull(read(source).get(0).root());
    return requireNonNull(new PlainValues(new JsonDialect(source), problems::add).value(root));
  }

  private static List<RawDocument> read(SourceText source) {
    return new JsonReader(ReadLimits.DEFAULT).readFile(source);
  }
}
