package dev.wharfinger.internal.cel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.wharfinger.type.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What we make of expressions is what cel-java makes of them: the same value, or an error of any
 * kind, but for its {@link KnownFault}s. Typed and untyped evaluation are the same to us, too.
 *
 * <p>More expressions than in a build are compared by {@code mvn test -Pfuzz
 * -Dtest=DifferentialTest}.
 */
class DifferentialTest {
  private static final int DEEPEST = 5;
  private static final TypeVariable ANY = new TypeVariable("T");

  @Property(tries = 2_000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void agreesWithCelJava(@ForAll("samples") Sample sample) {
    compare(sample);
  }

  @Tag("fuzz")
  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void agreesWithCelJavaOnManyExpressions(@ForAll("samples") Sample sample) {
    compare(sample);
  }

  private static void compare(Sample sample) {
    String text = sample.expression().toString();
    Answer checked = Ours.checked(text, sample.document());
    if (!(checked instanceof Answer.Refused)) {
      Answer unchecked = Ours.unchecked(text, sample.document());
      assertThat(Answer.agree(checked, unchecked))
          .as("typed: %s, untyped: %s", checked, unchecked)
          .isTrue();
    }
    for (CelJava runtime : CelJava.values()) {
      Comparison.smallest(runtime, sample.expression(), sample.document())
          .filter(smallest -> knownFault(smallest).isEmpty())
          .ifPresent(smallest -> fail(smallest.toString()));
    }
  }

  private static Optional<KnownFault> knownFault(Comparison smallest) {
    return Arrays.stream(KnownFault.values()).filter(known -> known.explains(smallest)).findFirst();
  }

  @Provide
  Arbitrary<Sample> samples() {
    CelLanguage language = new CelLanguage();
    return Arbitraries.fromGenerator(random -> sample(random, language).shrinkable());
  }

  private static Sample sample(Random random, CelLanguage language) {
    Choice choice = new Choice(random);
    Tree expression =
        new RandomExpressions(random, language)
            .expression(
                language.anyType(ANY, List.of(), choice), 1 + choice.below(DEEPEST), List.of());
    return new Sample(expression, new RandomDocuments(random).document());
  }
}
