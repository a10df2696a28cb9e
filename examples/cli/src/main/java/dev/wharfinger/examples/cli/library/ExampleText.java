package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicyDescription.Given;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is given in an example, laid out as people write manifests. */
record ExampleText(Example example) {
  private static final LoadSettings LOAD =
      LoadSettings.builder().setSchema(new CoreSchema()).build();
  private static final DumpSettings DUMP =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSchema(new CoreSchema())
          .build();

  String text() {
    List<String> parts = new ArrayList<>();
    example.given().forEach(given -> parts.add(laidOut(given)));
    StringBuilder text = new StringBuilder(String.join("\n---\n", parts));
    example.params().forEach((name, value) -> text.insert(0, "# " + name + ": " + value + "\n"));
    return text.toString();
  }

  /** Policy files are dense and have mappings in one line; what has line ends is left alone. */
  private static String laidOut(Given given) {
    String written = given.text().strip();
    if (given.isFile() || written.contains("\n")) {
      return written;
    }
    try {
      Object value = new Load(LOAD).loadFromString(written);
      return new Dump(DUMP).dumpToString(value).strip();
    } catch (YamlEngineException e) {
      return written;
    }
  }
}
