package dev.wharfinger.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our policies say what other tools say, or it is known why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
  private final Map<String, Agreement> agreements = new HashMap<>();

  static List<String> peers() {
    return List.of("checkov", "kubescape", "kyverno");
  }

  @ParameterizedTest
  @MethodSource("peers")
  void everyDisagreementHasAReason(String peer) throws IOException {
    agreement(peer).finish();
  }

  @Test
  void everyChoiceIsWrittenDown() throws IOException {
    TreeSet<String> needed = new TreeSet<>();
    for (Agreement agreement : all()) {
      needed.addAll(agreement.byChoice().keySet());
    }
    assertThat(Table.map("choices.tsv").keySet()).isEqualTo(needed);
  }

  @Test
  void everyRuleWhosePlacesAreElsewhereHasAReason() throws IOException {
    TreeSet<String> needed = new TreeSet<>();
    for (Agreement agreement : all()) {
      needed.addAll(agreement.byPlace().getOrDefault(Places.Relation.NONE, List.of()));
    }
    assertThat(Table.map("places.tsv").keySet()).isEqualTo(needed);
  }

  @Test
  void theDocumentShowsTheseNumbers() throws IOException {
    String document =
        new AgreementDocument(all(), Table.map("choices.tsv"), Table.map("places.tsv")).render();
    GoldenFile.check(Path.of("..", "docs", "agreement.md"), document);
  }

  private List<Agreement> all() throws IOException {
    List<Agreement> all = new ArrayList<>();
    for (String peer : peers()) {
      all.add(agreement(peer));
    }
    return all;
  }

  /** Judged once for all tests; skips the test where there is no data. */
  private Agreement agreement(String peer) throws IOException {
    Agreement known = agreements.get(peer);
    if (known == null) {
      known = Agreement.with(peer);
      agreements.put(peer, known);
    }
    return known;
  }
}
