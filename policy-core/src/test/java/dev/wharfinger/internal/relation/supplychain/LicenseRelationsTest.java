package dev.wharfinger.internal.relation.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseRelationsTest {
  private static final List<String> DENIED = List.of("AGPL-3.0-only");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{expression: MIT OR AGPL-3.0-only}]                           | true",
        "[{license: {id: AGPL-3.0-only}}]                               | false",
        "[{license: {id: MIT}}, {license: {id: AGPL-3.0-only}}]         | false",
        "[{license: {name: MIT}}]                                       | true",
        "[{license: {name: The Company Licence}}]                       | ?",
        "[{license: {name: The Company Licence}}, {license: {id: AGPL-3.0-only}}] | false",
        "[{license: {}}]                                                | ?",
        "[]                                                             | ?",
        "null                                                           | ?",
      })
  void packageCanBeUsedWithoutWhatNoneOfItsLicencesNeeds(String licenses, String expected) {
    String sbom =
        "bomFormat: CycloneDX\nspecVersion: '1.6'\ncomponents: [{name: a, licenses: %s}]"
            .formatted(licenses);

    assertThat(Ask.files(sbom).each("supplychain.Package", "canBeUsedWithout", DENIED))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "AGPL-3.0-only, NOASSERTION, false",
    "NOASSERTION, AGPL-3.0-only, false",
    "MIT, AGPL-3.0-only, true",
    "NOASSERTION, NOASSERTION, ?",
    "NONE, MIT, ?",
  })
  void whatSomebodyFoundOutCountsBeforeWhatThePackageSays(
      String concluded, String declared, String expected) {
    String sbom =
        "spdxVersion: SPDX-2.3\npackages: [{name: a, licenseConcluded: %s, licenseDeclared: %s}]"
            .formatted(concluded, declared);

    assertThat(Ask.files(sbom).each("supplychain.Package", "canBeUsedWithout", DENIED))
        .containsExactly(expected);
  }
}
