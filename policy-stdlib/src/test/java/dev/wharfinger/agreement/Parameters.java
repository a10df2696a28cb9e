package dev.wharfinger.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What other tools' rules allow, in the parameters of our policies. */
final class Parameters {
  private final List<Row> rows;

  private Parameters(List<Row> rows) {
    this.rows = rows;
  }

  private record Row(String peerRule, String policy, String name, Object value) {

    /** What identifies the parameter. */
    String parameter() {
      return policy + " " + name;
    }
  }

  static Parameters read() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    for (String[] row : Table.rows("params.tsv")) {
      rows.add(new Row(row[0], row[1], row[2], json.readValue(row[3], Object.class)));
    }
    return new Parameters(rows);
  }

  /** The policies that need parameters to say anything. */
  Set<String> policies() {
    return rows.stream().map(Row::policy).collect(Collectors.toSet());
  }

  /** Whether it is known what a rule of another tool allows. */
  boolean knows(String peerRule) {
    return rows.stream().anyMatch(row -> row.peerRule().equals(peerRule));
  }

  /**
   * All standard policies; those that need parameters of which nothing is known skip.
   *
   * @param peerRule what it allows holds; of no rule, the first that there is for each parameter
   */
  PolicyCompiler compiler(String peerRule) {
    return compiler(peerRule, List.of("*"));
  }

  /** The same with some policies alone, as ids or {@code *}. */
  PolicyCompiler compiler(String peerRule, List<String> policies) {
    Map<String, Row> values = new LinkedHashMap<>();
    rows.forEach(row -> values.putIfAbsent(row.parameter(), row));
    rows.stream()
        .filter(row -> row.peerRule().equals(peerRule))
        .forEach(row -> values.put(row.parameter(), row));
    ProfileSource selection =
        ProfileSource.of(
            "asked.yaml",
            "{id: asked, title: Asked, policies: ['%s']}".formatted(String.join("', '", policies)));
    PolicyCompiler compiler =
        PolicyCompiler.create()
            .add(PolicySource.profile("asked", selection, StandardPolicies.all()));
    for (Row row : values.values()) {
      if (policies.contains("*") || policies.contains(row.policy())) {
        compiler = compiler.param(row.policy(), row.name(), row.value());
      }
    }
    return compiler;
  }
}
