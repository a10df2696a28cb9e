package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EscalationTest {

  @Test
  void everyRowSaysWhereItLeadsAndWhereItIsKnownFrom() throws IOException {
    List<String[]> rows =
        lines().stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10).allMatch(row -> row.length == 9);
    assertThat(rows).allMatch(row -> List.of("any", "cluster").contains(row[5]));
    assertThat(rows).allMatch(row -> List.of("everything", "accounts", "node").contains(row[6]));
    assertThat(rows).allMatch(row -> row[8].startsWith("https://"));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = Escalation.class.getResourceAsStream("escalations.tsv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
