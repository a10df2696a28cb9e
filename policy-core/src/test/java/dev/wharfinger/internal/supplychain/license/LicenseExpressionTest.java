package dev.wharfinger.internal.supplychain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "MIT, true",
    "AGPL-3.0-only, false",
    "agpl-3.0-ONLY, false",
    "AGPL-3.0, false",
    "MIT OR AGPL-3.0-only, true",
    "MIT AND AGPL-3.0-only, false",
    "MIT and (Apache-2.0 or AGPL-3.0), true",
    "(MIT OR AGPL-3.0-only) AND SSPL-1.0, false",
    "MIT OR BSD-3-Clause AND AGPL-3.0-only, true",
    "AGPL-3.0-or-later, true",
    "AGPL-3.0+, true",
    "GPL-2.0+, false",
    "GPL-2.0-or-later, false",
    "Apache-2.0+, true",
    "AGPL-3.0-only WITH Classpath-exception-2.0, false",
    "LicenseRef-ours, true",
    "GPL v3, ?",
    "GPLv3+, ?",
    "MIT AND GPLv3+, ?",
    "MIT OR GPLv3+, true",
    "AGPL-3.0-only AND GPLv3+, false",
    "NOASSERTION, ?",
    "NONE, ?",
    "MIT OR, ?",
    "(MIT, ?",
    "MIT Apache-2.0, ?",
    "Company Licence, false",
  })
  void whatCanBeUsedWithoutDeniedLicences(String text, String expected) {
    List<String> denied =
        List.of("AGPL-3.0-only", "SSPL-1.0", "GPL-2.0-or-later", "company licence");

    Optional<Boolean> answer = LicenseExpression.isUsableWithout(text, denied);

    assertThat(answer.map(String::valueOf).orElse("?")).isEqualTo(expected);
  }

  @Test
  void nestingWithoutEndIsNoExpression() {
    assertThat(LicenseExpression.parse("(".repeat(1_000_000))).isEmpty();
    assertThat(LicenseExpression.parse("(".repeat(101) + "MIT" + ")".repeat(101))).isEmpty();
    assertThat(LicenseExpression.parse("(".repeat(99) + "MIT" + ")".repeat(99))).isPresent();
  }
}
