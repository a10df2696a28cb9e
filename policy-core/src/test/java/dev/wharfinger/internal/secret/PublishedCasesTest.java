package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The texts that another scanner tests its kinds with. They are judged as whole texts: a secret is
 * found if anything is found, and where nothing should be found nothing may be.
 */
class PublishedCasesTest {
  private static final int CASES = 301;
  private static final double RECALL = 0.9;
  private static final double PRECISION = 0.95;

  private final Map<String, Row> table = new TreeMap<>();

  @Test
  void secretsAreFoundAndOthersAreNot() throws IOException {
    JsonNode data =
        new ObjectMapper().readTree(ConformanceSuite.data("secrets/cases.json").toFile());
    ConformanceSuite suite = ConformanceSuite.named("secrets");
    for (JsonNode rule : data.get("cases")) {
      String kind = rule.get("rule").textValue();
      Row row = table.computeIfAbsent(kind, each -> new Row());
      for (JsonNode text : rule.get("secrets_b64")) {
        boolean found = isFound(text);
        suite.check(kind + "/secret/" + row.secrets, found ? "" : "not found");
        row.secrets++;
        row.found += found ? 1 : 0;
      }
      for (JsonNode text : rule.get("not_secrets_b64")) {
        boolean found = isFound(text);
        suite.check(kind + "/other/" + row.others, found ? "taken for a secret" : "");
        row.others++;
        row.mistaken += found ? 1 : 0;
      }
      if (row.secrets + row.others == 0) {
        suite.countApart("kinds without a text");
      }
    }
    Row sum = sum();
    write(sum);
    suite.finish(CASES);
    assertThat(sum.recall()).isGreaterThanOrEqualTo(RECALL);
    assertThat(sum.precision()).isGreaterThanOrEqualTo(PRECISION);
  }

  private static boolean isFound(JsonNode encoded) {
    byte[] bytes = Base64.getDecoder().decode(encoded.textValue());
    return !SecretScanner.standard().scan(new String(bytes, StandardCharsets.UTF_8)).isEmpty();
  }

  private Row sum() {
    Row sum = new Row();
    for (Row row : table.values()) {
      sum.secrets += row.secrets;
      sum.found += row.found;
      sum.others += row.others;
      sum.mistaken += row.mistaken;
    }
    return sum;
  }

  private void write(Row sum) throws IOException {
    StringBuilder text = new StringBuilder("kind\tsecrets\tfound\tothers\tmistaken\n");
    table.forEach((kind, row) -> text.append(row.isEmpty() ? "" : kind + "\t" + row + "\n"));
    text.append("all\t").append(sum).append('\n');
    text.append("recall %.3f, precision %.3f%n".formatted(sum.recall(), sum.precision()));
    Path folder = Files.createDirectories(Path.of("target", "conformance"));
    Files.writeString(folder.resolve("secrets-by-kind.tsv"), text);
    System.out.print(text);
  }

  private static final class Row {
    private int secrets;
    private int found;
    private int others;
    private int mistaken;

    boolean isEmpty() {
      return secrets + others == 0;
    }

    double recall() {
      return (double) found / secrets;
    }

    double precision() {
      return (double) found / (found + mistaken);
    }

    @Override
    public String toString() {
      return secrets + "\t" + found + "\t" + others + "\t" + mistaken;
    }
  }
}
