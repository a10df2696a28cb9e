package dev.wharfinger.internal.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.compose.VolumeSyntax.Part;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports and volumes in one line. */
class ComposeShortSyntaxTest {

  @Test
  void volumesAreSplitAndReadAsComposeDoes() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-volumes");
    for (Map.Entry<String, JsonNode> rows : read("volume-short-syntax").properties()) {
      for (JsonNode row : rows.getValue()) {
        if (row.has("n")) {
          checkSplit(suite, row);
        } else if (row.has("expected")) {
          String text = row.get("input").asText();
          checkVolume(suite, text, row.get("expected"));
        } else {
          suite.countApart("an input without an expectation");
        }
      }
    }
    suite.finish(47);
  }

  private static void checkSplit(ConformanceSuite suite, JsonNode row) {
    String text = row.get("input").asText();
    int most = row.get("n").asInt() < 0 ? Integer.MAX_VALUE : row.get("n").asInt();
    List<String> found = new ArrayList<>();
    for (Part part : VolumeSyntax.split(text, most)) {
      found.add(part.of(text));
    }
    List<String> wanted = new ArrayList<>();
    row.get("expected").forEach(part -> wanted.add(part.asText()));
    compare(suite, most + " of " + text, found.toString(), wanted.toString());
  }

  private static void checkVolume(ConformanceSuite suite, String text, JsonNode expected) {
    Map<String, String> wanted = new TreeMap<>();
    wanted.put("type", expected.get("Type").asText());
    wanted.put("source", expected.get("Source").asText());
    wanted.put("target", expected.get("Target").asText());
    if (expected.path("ReadOnly").asBoolean()) {
      wanted.put("read_only", "true");
    }
    JsonNode bind = expected.path("Bind");
    if (bind.path("CreateHostPath").asBoolean()) {
      wanted.put("bind.create_host_path", "true");
    }
    if (bind.has("Propagation")) {
      wanted.put("bind.propagation", bind.get("Propagation").asText());
    }
    compare(suite, text, flat(VolumeSyntax.parse(written(text))).toString(), wanted.toString());
  }

  @Test
  void portsAreReadAsComposeDoes() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-ports");
    for (JsonNode row : read("ports-short-syntax").get("Test_transformPorts.tests")) {
      if (row.has("ignoreParseError")) {
        suite.countApart("a variable is left where it is unknown");
        continue;
      }
      for (int i = 0; i < row.get("yaml").size(); i++) {
        String text = row.get("yaml").get(i).asText();
        PortSyntax syntax = new PortSyntax(written(text));
        List<RawNode> ports = syntax.parse();
        if (row.has("wantErr")) {
          suite.check(text, syntax.fault().contains("IP address") ? "" : syntax.fault());
          continue;
        }
        JsonNode want = row.get("want").get(i);
        Map<String, String> wanted = new TreeMap<>();
        want.properties().forEach(field -> wanted.put(field.getKey(), value(field.getValue())));
        compare(suite, text, flat((RawMapping) ports.get(0)).toString(), wanted.toString());
      }
    }
    suite.finish(3);
  }

  private static String value(JsonNode value) {
    return value.isObject() ? value.get("args").get(0).asText() : value.asText();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80//",
    "8080:80/udp, 80/8080/",
    "[::1]:8080:80, 80/8080/::1",
    "::1:8080:80, 80/8080/::1",
    "3000-3001, 3000// 3001//",
    "4000-4001:3000-3001, 3000/4000/ 3001/4001/",
    "4000-4009:80, 80/4000-4009/",
    "0.0.0.0::80, 80//0.0.0.0",
  })
  void portsMayBeRangesAndHaveAddresses(String text, String wanted) {
    List<String> found = new ArrayList<>();
    for (RawNode port : new PortSyntax(written(text)).parse()) {
      Map<String, String> flat = flat((RawMapping) port);
      found.add(
          flat.get("target")
              + "/"
              + flat.getOrDefault("published", "")
              + "/"
              + flat.getOrDefault("host_ip", ""));
    }
    assertThat(String.join(" ", found)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "a, `a` is no port; write it as in `8080:80`",
    "65536, `65536` is no port; write it as in `8080:80`",
    "80/icmp, '`icmp` is no protocol; take `tcp`, `udp` or `sctp`'",
    "1.2.3:80:80, `1.2.3` is no IP address",
    "1-3:1-2, the ranges of published and target ports differ in length in `1-3:1-2`",
    "/, `/` is no port; write it as in `8080:80`",
    "9-1, `9-1` is no port; write it as in `8080:80`",
  })
  void whatIsNoPortIsTold(String text, String fault) {
    PortSyntax syntax = new PortSyntax(written(text));
    assertThat(syntax.parse()).isEmpty();
    assertThat(syntax.fault()).isEqualTo(fault);
  }

  @Test
  void partsStandWhereTheyAreWritten() {
    String text = "- 'a😀:/b:ro'";
    RawScalar scalar = new RawScalar("a😀:/b:ro", RawScalar.Style.SINGLE_QUOTED, null, 2, 13);
    ScalarText written = new ScalarText(new SourceText("compose.yaml", text), scalar);
    RawMapping volume = Objects.requireNonNull(VolumeSyntax.parse(written));
    List<String> shown = new ArrayList<>();
    for (RawMapping.Entry entry : volume.entries()) {
      shown.add(text.substring(entry.value().start(), entry.value().end()));
    }
    assertThat(shown).containsExactly("'a😀:/b:ro'", "a😀", "/b", "ro", "'a😀:/b:ro'");
  }

  private static ScalarText written(String text) {
    RawScalar scalar = new RawScalar(text, RawScalar.Style.PLAIN, null, 0, text.length());
    return new ScalarText(new SourceText("compose.yaml", text), scalar);
  }

  /** The scalars of a mapping by their path. */
  private static Map<String, String> flat(@Nullable RawMapping mapping) {
    Map<String, String> flat = new TreeMap<>();
    if (mapping != null) {
      for (RawMapping.Entry entry : mapping.entries()) {
        String key = ((RawScalar) entry.key()).value();
        if (entry.value() instanceof RawScalar scalar) {
          flat.put(key, scalar.value());
        } else if (entry.value() instanceof RawMapping inner) {
          flat(inner).forEach((name, value) -> flat.put(key + "." + name, value));
        }
      }
    }
    return flat;
  }

  private static void compare(ConformanceSuite suite, String id, String found, String wanted) {
    suite.check(id, found.equals(wanted) ? "" : found + " instead of " + wanted);
  }

  private static JsonNode read(String name) throws IOException {
    String file = "compose/" + name + ".json";
    return new ObjectMapper().readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }
}
