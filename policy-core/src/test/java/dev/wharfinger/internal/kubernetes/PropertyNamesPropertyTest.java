package dev.wharfinger.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PropertyNamesPropertyTest {
  private static final Pattern ESCAPED = Pattern.compile("__(underscores|dot|dash|slash)__");

  @Property(tries = 2000)
  void aNameCanBeToldFromWhatItIsReadBy(@ForAll("nameable") String property) {
    List<String> accessors = PropertyNames.accessors(property);
    assertThat(accessors).hasSize(1).allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"));
    assertThat(unescaped(accessors.get(0))).isEqualTo(property);
  }

  @Property(tries = 500)
  void otherCharactersCannotBeNamed(
      @ForAll("nameable") String start, @ForAll("foreign") String foreign) {
    assertThat(PropertyNames.accessors(start + foreign)).isEmpty();
    assertThat(PropertyNames.accessors(foreign + start)).isEmpty();
  }

  private static String unescaped(String accessor) {
    return ESCAPED
        .matcher(accessor)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    switch (part.group(1)) {
                      case "dot" -> ".";
                      case "dash" -> "-";
                      case "slash" -> "/";
                      default -> "__";
                    }));
  }

  /** Names with much to escape, and with what looks as if it were escaped. */
  @Provide
  Arbitrary<String> nameable() {
    return Arbitraries.of("a", "Z", "7", "_", "__", ".", "-", "/", "dot", "underscores", "__dash__")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> "x" + String.join("", parts));
  }

  @Provide
  Arbitrary<String> foreign() {
    return Arbitraries.of("@", " ", "é", "\uD83D\uDC51", "!", "\u0000", "٣");
  }
}
