package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code pkg/cel/library/urls.go}, and what {@code net/url} does beyond them. */
class UrlTest {

  @ParameterizedTest
  @CsvSource({
    "/path, '', '', '', '', /path",
    "https://example.com:80/, https, example.com:80, example.com, 80, /",
    "HTTPS://example.com, https, example.com, example.com, '', ''",
    "https://[::1]:80/, https, [::1]:80, ::1, 80, /",
    "https://[::1]/, https, [::1], ::1, '', /",
    "https://example.com:/, https, example.com:, example.com, '', /",
    "https://user:pass@example.com/p?q=v#f, https, example.com, example.com, '', /p",
    "https://example.com/a b/%7e/ü, https, example.com, example.com, '', /a%20b/~/%C3%BC",
    "https://example.com/a%2fb, https, example.com, example.com, '', /a%2fb",
    "https://ex%C3%A4mple.com, https, exämple.com, exämple.com, '', ''",
    "mailto:someone@example.com, mailto, '', '', '', ''",
    "file:///etc/passwd, file, '', '', '', /etc/passwd",
    "//example.com/path, '', example.com, example.com, '', /path",
    "*, '', '', '', '', *"
  })
  void aUrlHasParts(
      String text, String scheme, String host, String hostname, String port, String path) {
    Url url = Url.parse(text);

    assertThat(url.scheme()).isEqualTo(scheme);
    assertThat(url.host()).isEqualTo(host);
    assertThat(url.hostname()).isEqualTo(hostname);
    assertThat(url.port()).isEqualTo(port);
    assertThat(url.escapedPath()).isEqualTo(path);
    assertThat(url).isEqualTo(Url.parse(text)).hasSameHashCodeAs(Url.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../relative-path",
        "relative",
        "#fragment",
        "?query",
        ":no-scheme",
        "1http://example.com",
        "https://a:b:c/",
        "https://example.com:80a/",
        "https://[::1/",
        "https://[::1]80/",
        "https://exa mple.com/",
        "https://exa%41mple.com/",
        "https://us er@example.com/",
        "https://example.com/%zz",
        "https://example.com/%4",
        "https://example.com/#%zz",
        "https://example.com/\n",
        "https://example.com/?\u007f"
      })
  void otherTextIsRefused(String text) {
    assertThat(Url.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Url.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + text + "` is not a URL as `https://example.com/path`");
  }

  @Test
  void aQueryHasAllValuesOfEachKey() {
    assertThat(Url.parse("https://example.com/path?k1=a&k2=b&k2=c#k2=d").query())
        .isEqualTo(Map.of("k1", List.of("a"), "k2", List.of("b", "c")));
    assertThat(Url.parse("/p?key with spaces=a+%2B%20b&empty&=none").query())
        .isEqualTo(
            Map.of("key with spaces", List.of("a + b"), "empty", List.of(""), "", List.of("none")));
    assertThat(Url.parse("/p?").query()).isEmpty();
    assertThat(Url.parse("/p?a;b=1&%zz=1&&c=%zz").query()).isEmpty();
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedWithoutAnotherException(@ForAll("almostUrls") String text) {
    Url.tryParse(text)
        .ifPresent(
            url -> {
              assertThat(url.host()).startsWith(url.host().startsWith("[") ? "[" : url.hostname());
              assertThat(url.escapedPath()).matches("(?s)[\\x21-\\x7e]*");
              assertThat(url.query()).doesNotContainKey(null);
            });
  }

  @Provide
  static Arbitrary<String> almostUrls() {
    return Arbitraries.of(
            "http", "://", "/", ":", "a", "%", "%41", "%C3", "é", "?", "#", "@", "[", "]", " ",
            "80", "&", "=", "\uD83D")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
