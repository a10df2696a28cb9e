package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String DIGEST = "sha256:" + "0f".repeat(32);

  @ParameterizedTest
  @CsvSource({
    "nginx, docker.io, library/nginx",
    "acme/web, docker.io, acme/web",
    "docker.io/nginx, docker.io, library/nginx",
    "index.docker.io/acme/web, docker.io, acme/web",
    "localhost/web, localhost, web",
    "registry.example:5000/team/app:1, registry.example:5000, team/app",
    "[2001:db8::1]:5000/app, [2001:db8::1]:5000, app",
    "REGISTRY/app, REGISTRY, app"
  })
  void defaultsOfRegistriesAreApplied(String text, String registry, String repository) {
    ImageReference image = ImageReference.parse(text);

    assertThat(image.registry()).isEqualTo(registry);
    assertThat(image.repository()).isEqualTo(repository);
    assertThat(image).hasToString(text);
  }

  @Test
  void tagAndDigestAreThereOnlyIfWritten() {
    assertThat(ImageReference.parse("nginx").tag()).isEmpty();
    assertThat(ImageReference.parse("nginx").digest()).isEmpty();
    assertThat(ImageReference.parse("registry.example:5000/app").tag()).isEmpty();

    ImageReference both = ImageReference.parse("registry.example:5000/app:1.2@" + DIGEST);
    assertThat(both.tag()).contains("1.2");
    assertThat(both.digest()).contains(DIGEST);
    assertThat(both.isPinned()).isTrue();
  }

  @Test
  void referencesAreEqualIfTheyNameTheSameImage() {
    assertThat(ImageReference.parse("nginx"))
        .isEqualTo(ImageReference.parse("docker.io/library/nginx:latest"))
        .hasSameHashCodeAs(ImageReference.parse("docker.io/library/nginx:latest"))
        .isNotEqualTo(ImageReference.parse("nginx:1"));
    assertThat(ImageReference.parse("nginx:1@" + DIGEST))
        .isEqualTo(ImageReference.parse("nginx@" + DIGEST));
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example/acme/app:1, registry.example/acme, true",
    "registry.example/acme/app, registry.example/acme/, true",
    "registry.example/acme/app, registry.example/acme/app, true",
    "registry.example/acme/app, registry.example, true",
    "registry.example/acme-evil/app, registry.example/acme, false",
    "registry.example/acme, registry.example/acme/app, false",
    "registry.example.evil.example/acme/app, registry.example, false",
    "evil.example/registry.example/acme/app, registry.example/acme, false",
    "registry.example:5000/acme/app, registry.example, false",
    "registry.example:5000/acme/app, registry.example:5000/acme, true",
    "registry.example:443/acme/app, registry.example, true",
    "Registry.Example/acme/app, registry.example/acme, true",
    "nginx, docker.io, true",
    "nginx, index.docker.io, true",
    "nginx, docker.io/library, true",
    "nginx, library, true",
    "acme/web, acme, true",
    "acme/web, docker.io/library, false"
  })
  void imagesLieUnderWholePathComponents(String image, String prefix, boolean expected) {
    assertThat(ImageReference.parse(image).isUnder(prefix)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "*",
        "registry.example/*",
        "https://registry.example",
        "registry.example/app:1",
        "registry.example//app",
        "registry.example/Acme"
      })
  void prefixThatCanMatchNothingIsRefused(String prefix) {
    ImageReference image = ImageReference.parse("nginx");

    assertThatThrownBy(() -> image.isUnder(prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + prefix + "` is not the beginning of an image reference;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|it is empty",
        "team/App|a repository is written in lower case",
        "a b|write `registry/repository:tag`",
        "foo_bar.example/app|`foo_bar.example` is not a host name",
        "app@sha256:0123456789012345678901234567890123|the length of its algorithm",
        "app@md5:0123456789012345678901234567890123|none of sha256, sha384 and sha512",
        "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f|hexadecimal digits"
      })
  void textThatIsNoReferenceIsRefusedWithTheReason(String text, String reason) {
    assertThat(ImageReference.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> ImageReference.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + text + "` is not an image reference: ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/", "a.", "a:", "-"})
  void longTextIsReadInLinearTimeAndSpace(String part) {
    assertThat(ImageReference.tryParse(part.repeat(500_000))).isEmpty();
  }

  @Property(tries = 2000)
  void anyTextIsAReferenceOrIsRefused(@ForAll("texts") String text) {
    assertThat(ImageReference.tryParse(text).map(ImageReference::text).orElse(text))
        .isEqualTo(text);
  }

  @Property(tries = 500)
  void canonicalFormNamesTheSameImage(@ForAll("references") String text) {
    ImageReference image = ImageReference.parse(text);
    ImageReference again = ImageReference.parse(image.canonical());

    assertThat(again).isEqualTo(image);
    assertThat(again.canonical()).isEqualTo(image.canonical());
    assertThat(image.isUnder(image.name())).isTrue();
    assertThat(image.isUnder(image.registry())).isTrue();
    assertThat(image.isUnder(image.name() + "/deeper")).isFalse();
  }

  @Provide
  Arbitrary<String> references() {
    Arbitrary<String> paths =
        Arbitraries.of("a", "b1", "c__d", "e.f", "g--h", "library")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(parts -> String.join("/", parts));
    return Combinators.combine(
            Arbitraries.of("", "docker.io/", "registry.example:5000/", "localhost/", "[::1]/"),
            paths,
            Arbitraries.of("", ":1", ":v1.2_3"),
            Arbitraries.of("", "@" + DIGEST))
        .as((registry, path, tag, digest) -> registry + path + tag + digest);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b1", "A", ".", ":", "/", "@", "-", "_", "[", "]", "5000", DIGEST)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
