package dev.wharfinger.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our policies say what other tools say, or it is known why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
  private final List<Agreement> agreements = new ArrayList<>();

  @BeforeAll
  void judge() throws IOException {
    for (String peer : Agreement.peers()) {
      agreements.add(Agreement.with(peer));
    }
  }

  List<Agreement> agreements() {
    return agreements;
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void everyDisagreementHasAReason(Agreement agreement) throws IOException {
    agreement.finish();
  }

  @Test
  void everyChoiceIsWrittenDown() throws IOException {
    TreeSet<String> needed = new TreeSet<>();
    agreements.forEach(agreement -> needed.addAll(agreement.byChoice().keySet()));
    assertThat(Table.map("choices.tsv").keySet()).isEqualTo(needed);
  }

  @Test
  void theDocumentShowsTheseNumbers() throws IOException {
    Map<String, String> choices = Table.map("choices.tsv");
    GoldenFile.check(
        Path.of("../docs/agreement.md"), new AgreementDocument(agreements, choices).render());
  }
}
