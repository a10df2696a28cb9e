package dev.wharfinger.site;

import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicyDescription.Given;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** An example of a policy, as a file that somebody could have. */
record ExampleText(Example example) {
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?:\\s++|#.*+)*+(?:FROM|ARG)\\s", Pattern.CASE_INSENSITIVE);
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

  /** What its values are in Java. */
  static Object value(String yaml) {
    return new Load(LOAD).loadFromString(yaml);
  }

  String name() {
    return isDockerfile() ? "Dockerfile" : "example.yaml";
  }

  String language() {
    return isDockerfile() ? "dockerfile" : "yaml";
  }

  private boolean isDockerfile() {
    Given first = example.given().get(0);
    return first.isFile() && DOCKERFILE.matcher(first.text()).lookingAt();
  }

  String text() {
    return example.given().stream()
        .map(ExampleText::laidOut)
        .collect(Collectors.joining("\n---\n", "", "\n"));
  }

  /** A value as a file. */
  static String laidOut(Object value) {
    return new Dump(DUMP).dumpToString(value).strip();
  }

  /** Policy files are dense and have mappings in one line; what has line ends is left alone. */
  private static String laidOut(Given given) {
    String written = given.text().strip();
    return given.isFile() || written.contains("\n") ? written : laidOut(value(written));
  }
}
