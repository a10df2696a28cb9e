package dev.wharfinger.internal.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

class ScalarOffsetsTest {
  private static final String ALPHABET = "ab \n\t#:é'\"\\-,😀[]";

  @Property(tries = 500)
  void everyCharacterOfAnEmittedTextIsFoundInTheFile(
      @ForAll("texts") String value, @ForAll ScalarStyle style) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultScalarStyle(style).setWidth(12).setIndent(3).build();
    String text = new Dump(settings).dumpToString(Map.of("k", value));
    RawScalar scalar = scalar(text);
    // The emitter folds also lines that begin with a blank, which changes them (YAML 1.2, 8.1.3).
    if (style != ScalarStyle.FOLDED) {
      assertThat(scalar.value()).isEqualTo(value);
    }
    assertEveryCharacterIsFound(text, scalar);
  }

  @Property(tries = 1000)
  void everyCharacterOfABlockScalarIsFoundInTheFile(
      @ForAll("lines") List<String> lines, @ForAll("headers") String header) {
    String text =
        "k: "
            + header
            + "\n   x\n"
            + lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    assertFoundIfReadable(text + "n: 1\n");
    assertFoundIfReadable(text.replace("\n", "\r\n"));
  }

  @Property(tries = 1000)
  void everyCharacterOfAMultiLineFlowScalarIsFoundInTheFile(
      @ForAll("lines") List<String> lines, @ForAll("quotes") String quote) {
    assertFoundIfReadable("k: " + quote + "x" + String.join("\n ", lines) + "y" + quote + "\n");
  }

  @Test
  void aBlockScalarMayTellItsIndentation() {
    String text = "k: >2-\n     x\n   y\n";
    assertEveryCharacterIsFound(text, scalar(text));
  }

  @Test
  void anEscapeIsFoundAtItsBackslash() {
    String text = "k: \"a\\u00e9\\U0001F600\\\n   b\"\n";
    ScalarOffsets offsets = offsets(text);
    assertThat(scalar(text).value()).isEqualTo("aé😀b");
    assertThat(offsets.offset(1)).isEqualTo(5);
    assertThat(offsets.offset(2)).isEqualTo(11);
    assertThat(offsets.offset(3)).isEqualTo(11);
    assertThat(offsets.offset(4)).isEqualTo(text.indexOf('b'));
  }

  @Test
  void theEndOfTheValueIsBeforeTheClosingQuote() {
    assertThat(offsets("k: 'ab'\n").offset(2)).isEqualTo(6);
    assertThat(offsets("k: ab\n").offset(2)).isEqualTo(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(ALPHABET.codePoints().boxed().toList())
        .list()
        .ofMaxSize(40)
        .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.strings()
        .withChars("a b\\nt\t#é ")
        .ofMaxLength(9)
        .list()
        .ofMaxSize(6)
        .map(lines -> lines.stream().map(line -> "   " + line).toList());
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of("|", ">", "|-", ">-", "|+", ">+", "> # c", "|2", ">1-");
  }

  @Provide
  Arbitrary<String> quotes() {
    return Arbitraries.of("", "'", "\"");
  }

  private static void assertFoundIfReadable(String text) {
    RawDocument document = read(text);
    if (document.root() != null) {
      assertEveryCharacterIsFound(text, value(document));
    }
  }

  private static void assertEveryCharacterIsFound(String text, RawScalar scalar) {
    ScalarOffsets offsets = ScalarOffsets.of(new SourceText("t.yaml", text), scalar);
    String value = scalar.value();
    int before = scalar.start();
    for (int i = 0; i < value.length(); i++) {
      int offset = offsets.offset(i);
      assertThat(offset).as(text).isBetween(before, text.length());
      if (!isThere(value.charAt(i), text, offset)) {
        fail("character %d of `%s` is not at %d of `%s`", i, value, offset, text);
      }
      before = offset;
    }
    assertThat(offsets.offset(value.length())).isGreaterThanOrEqualTo(before);
  }

  private static boolean isThere(char c, String text, int offset) {
    if (c == '\n' && offset == text.length()) {
      return true;
    }
    char found = text.charAt(offset);
    boolean lineBreak = found == '\n' || found == '\r';
    return found == c || found == '\\' || (lineBreak && (c == ' ' || c == '\n'));
  }

  private static ScalarOffsets offsets(String text) {
    return ScalarOffsets.of(new SourceText("t.yaml", text), scalar(text));
  }

  private static RawScalar scalar(String text) {
    return value(read(text));
  }

  private static RawScalar value(RawDocument document) {
    RawMapping root = (RawMapping) requireNonNull(document.root());
    return (RawScalar) root.entries().get(0).value();
  }

  private static RawDocument read(String text) {
    return new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT)
        .readDocument(new SourceText("t.yaml", text));
  }
}
