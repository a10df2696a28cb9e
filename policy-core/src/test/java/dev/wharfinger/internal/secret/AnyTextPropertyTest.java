package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextPropertyTest {

  @Property(tries = 500)
  void findingsLieInTheTextAndDoNotOverlap(@ForAll("texts") String text) {
    int last = 0;
    for (SecretFinding found : SecretScanner.standard().scan(text)) {
      assertThat(found.start()).isGreaterThanOrEqualTo(last);
      assertThat(found.end()).isGreaterThan(found.start()).isLessThanOrEqualTo(text.length());
      last = found.end();
    }
  }

  @Property(tries = 500)
  void noNameAndNoValueIsTooStrange(@ForAll String text) {
    assertThat(SecretNames.isOne(text) && SecretNames.isOneAnywhere("")).isFalse();
    assertThat(SecretReferences.isOne(text + " x y z")).isIn(true, false);
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        SecretKinds.all().stream().flatMap(kind -> kind.keywords().stream()).toList();
    return Arbitraries.oneOf(
            Arbitraries.of(pieces),
            Arbitraries.strings().ofMaxLength(50),
            Arbitraries.strings().withChars("=:\"'\\ \n-_.+@,$").ofMaxLength(4),
            Arbitraries.strings().alpha().numeric().ofMinLength(10).ofMaxLength(70))
        .list()
        .ofMaxSize(30)
        .map(all -> String.join("", all));
  }
}
