package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats where the API server's own cases, which are run as a suite, do not look. */
class NamedFormatTest {

  @ParameterizedTest
  @CsvSource({
    "dns1123Label, a, true",
    "dns1123Label, 1-a, true",
    "dns1123Label, -a, false",
    "dns1123Label, a-, false",
    "dns1123Label, A, false",
    "dns1123Label, '', false",
    "dns1123Subdomain, a.1.b-c, true",
    "dns1123Subdomain, a..b, false",
    "dns1123Subdomain, a., false",
    "dns1035Label, a1, true",
    "dns1035Label, 1a, false",
    "dns1123LabelPrefix, a-, true",
    "dns1123LabelPrefix, -, false",
    "dns1035LabelPrefix, 1-, true",
    "dns1123SubdomainPrefix, a.b-, true",
    "labelValue, '', true",
    "labelValue, a_b.C-1, true",
    "labelValue, a_, false",
    "qualifiedName, a/b, true",
    "qualifiedName, /b, false",
    "qualifiedName, a/, false",
    "qualifiedName, a/b/c, false",
    "qualifiedName, A/b, false",
    "uri, /path, true",
    "uri, path, false",
    "uuid, 123E4567e89b12d3a456426614174000, true",
    "uuid, 123e4567-e89b-12d3-a456-42661417400, false",
    "byte, '', false",
    "byte, AA==, true",
    "byte, AA=A, false",
    "byte, A===, false",
    "byte, A-_A, false",
    "date, 2024-02-29, true",
    "date, 2023-02-29, false",
    "date, 2023-2-09, false",
    "datetime, 2024-02-29t23:59:59.123456789z, true",
    "datetime, 2024-02-29T23:59:59+01:00, true",
    "datetime, 2024-02-29T24:00:00Z, false",
    "datetime, 2024-02-29T23:59:59, false",
    "datetime, 2024-02-29 23:59:59Z, false"
  })
  void textHasAFormatOrNot(String format, String text, boolean has) {
    assertThat(NamedFormat.named(format).orElseThrow().validate(text).isEmpty()).isEqualTo(has);
  }

  @Test
  void complaintsAreThoseOfTheApiServer() {
    assertThat(NamedFormat.DNS1123_LABEL.validate("a.b")).containsExactly("must not contain dots");
    assertThat(NamedFormat.DNS1123_LABEL.validate("a".repeat(64)))
        .containsExactly("must be no more than 63 bytes");
    assertThat(NamedFormat.DNS1123_SUBDOMAIN.validate("a".repeat(254)))
        .containsExactly("must be no more than 253 bytes");
    assertThat(NamedFormat.QUALIFIED_NAME.validate("/a"))
        .containsExactly("prefix part must be non-empty");
    assertThat(NamedFormat.QUALIFIED_NAME.validate("a/"))
        .hasSize(2)
        .contains("name part must be non-empty");
    assertThat(NamedFormat.QUALIFIED_NAME.validate("a/b/c"))
        .singleElement()
        .asString()
        .startsWith("a qualified name must consist of")
        .endsWith("with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
  }

  @Test
  void lengthsAreCountedInBytes() {
    assertThat(NamedFormat.LABEL_VALUE.validate("é".repeat(32)))
        .contains("must be no more than 63 bytes");
  }

  @Test
  void noOtherNameIsAFormat() {
    assertThat(NamedFormat.named("DNS1123Label")).isEmpty();
    for (NamedFormat format : NamedFormat.values()) {
      assertThat(NamedFormat.named(format.formatName())).contains(format);
    }
  }

  @Property(tries = 200)
  void anyTextIsJudged(@ForAll NamedFormat format, @ForAll String text) {
    assertThat(format.validate(text)).doesNotContainNull();
  }
}
