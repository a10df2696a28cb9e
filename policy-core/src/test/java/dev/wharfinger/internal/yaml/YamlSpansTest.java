package dev.wharfinger.internal.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

class YamlSpansTest {

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void spansCoverWhatIsWrittenAndNest(@ForAll("trees") Object tree, @ForAll FlowStyle style) {
    DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(style).build();
    String text = "# é😀\n" + new Dump(settings).dumpToString(tree) + "# end\n";
    SourceText source = new SourceText("t.yaml", text);
    RawDocument document =
        new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source);
    assertThat(document.problems()).as(text).isEmpty();
    RawNode root = requireNonNull(document.root());
    assertThat(new PlainValues(new CoreDialect(source), problem -> {}).value(root)).isEqualTo(tree);
    assertNested(text, root, 0, text.length());
  }

  private static void assertNested(String text, RawNode node, int from, int to) {
    assertThat(node.start()).isBetween(from, to);
    assertThat(node.end()).isBetween(node.start(), to);
    String written = text.substring(node.start(), node.end());
    if (node instanceof RawScalar scalar) {
      assertWritten(scalar, written);
      return;
    }
    assertThat(written).isNotBlank().isEqualTo(written.strip());
    int at = node.start();
    for (RawNode child : children(node)) {
      assertNested(text, child, at, node.end());
      at = child.end();
    }
  }

  private static void assertWritten(RawScalar scalar, String written) {
    switch (scalar.style()) {
      case PLAIN -> assertThat(written.replaceAll("\\n *", " ")).isEqualTo(scalar.value());
      case SINGLE_QUOTED -> assertThat(written).startsWith("'").endsWith("'");
      case DOUBLE_QUOTED -> assertThat(written).startsWith("\"").endsWith("\"");
      case LITERAL -> assertThat(written).startsWith("|");
      case FOLDED -> assertThat(written).startsWith(">");
    }
  }

  private static List<RawNode> children(RawNode node) {
    if (node instanceof RawMapping mapping) {
      return mapping.entries().stream()
          .flatMap(entry -> Stream.of(entry.key(), entry.value()))
          .toList();
    }
    return ((RawSequence) node).items();
  }

  @Provide
  Arbitrary<Object> trees() {
    return tree(2);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<String> text =
        Arbitraries.of("a", "b", " ", ":", "#", "'", "\n", "😀", "é", "-")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    Arbitrary<Object> scalar = Arbitraries.oneOf(text, Arbitraries.longs(), Arbitraries.of(true));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Object> child = tree(depth - 1);
    return Arbitraries.oneOf(
        scalar,
        child.list().ofMaxSize(4).map(list -> (Object) list),
        Arbitraries.maps(text, child).ofMaxSize(4).map(map -> (Object) map));
  }
}
