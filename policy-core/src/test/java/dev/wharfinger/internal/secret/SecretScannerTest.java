package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
  private static final String HEX = Samples.random(Samples.HEXADECIMAL, 32);

  private static List<SecretFinding> scan(String text) {
    return SecretScanner.standard().scan(text);
  }

  private static List<String> kinds(String text) {
    return scan(text).stream().map(SecretFinding::kind).toList();
  }

  @Test
  void aTokenIsFoundWhereItStands() {
    String token = Samples.github("ghp");
    String text = "git clone https://x/y # " + token + " 😀";
    assertThat(scan(text))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("github-personal");
              assertThat(text.substring(found.start(), found.end())).isEqualTo(token);
            });
  }

  @Test
  void aChecksumConfirmsATokenAndAWrongOneDoesNotHideIt() {
    assertThat(scan(Samples.github("ghs"))).singleElement().matches(SecretFinding::confirmed);
    assertThat(scan(Samples.github("npm"))).singleElement().matches(SecretFinding::confirmed);
    assertThat(scan(Samples.notOfGithub("ghs")))
        .singleElement()
        .matches(found -> !found.confirmed());
  }

  @Test
  void aPartOfALongerWordIsNoToken() {
    String token = Samples.github("ghp");
    assertThat(scan("x" + token)).isEmpty();
    assertThat(scan(token + "x")).isEmpty();
    assertThat(scan("\\n" + token + "\\n")).hasSize(1);
    assertThat(scan("'" + token + "'")).hasSize(1);
  }

  @Test
  void severalAreToldInTheirOrder() {
    String text = Samples.github("gho") + "\n" + Samples.github("ghp") + "\n";
    assertThat(kinds(text)).containsExactly("github-oauth", "github-personal");
  }

  @Test
  void ofKindsThatFitTheSameTextTheMostTellingCounts() {
    assertThat(kinds("GITHUB_TOKEN=" + Samples.github("ghp"))).containsExactly("github-personal");
    assertThat(kinds("FACEBOOK_SECRET=" + HEX)).containsExactly("facebook");
    assertThat(kinds("SHOP_SECRET=" + HEX)).containsExactly("named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop_secret = \"%s\"",
        "\"shopSecret\": \"%s\"",
        "shop-secret: %s",
        "SHOP_SECRET:=%s",
        "get(\"shop.secret\", '%s')",
        "run --shop-secret %s",
        "-Dshop.secret=%s -x",
        "{\\\"shopSecret\\\":\\\"%s\\\"}",
        "<shop-secret>%s</shop-secret>",
        "x?shop_secret=%s&y=1",
        "secrets['shop_secret'] => '%s'",
        "ENV SHOP_SECRET=%s \\"
      })
  void aNameTellsOfItsValueInWhateverLanguage(String text) {
    String all = text.formatted(HEX);
    assertThat(scan(all))
        .singleElement()
        .satisfies(found -> assertThat(all.substring(found.start(), found.end())).isEqualTo(HEX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOP_SECRET=${SHOP_SECRET}",
        "SHOP_SECRET=$(cat /run/secrets/shop)",
        "SHOP_SECRET=$SECRET",
        "secret: '{{ .Values.secret }}'",
        "SHOP_SECRET=<your secret 123>",
        "SECRET=changeme1234567",
        "SHOP_SECRET=xxxxxxxxxxxxxxxxxxxx",
        "SHOP_SECRET=/run/secrets/shop01/a",
        "SHOP_SECRET=",
        "SHOP_SECRET_NAME=shop2-secret9-a",
        "SECRET=AKIAIOSFODNN7EXAMPLE",
        "secret = compute(1, 22)",
        "SHOP_SECRET: vault:secret/data/shop1#key2",
        "SHOP_SECRET: op://shop1/db22/password",
        "https://user:password@shop.example/",
        "https://$USER:$PASSWORD@shop.example/",
        "https://shop.example:8443/@a/b",
        "ssh://git@git.example:22/shop",
        "curl -u user:$PASSWORD x"
      })
  void whatTellsOfASecretOnlyIsNone(String text) {
    assertThat(scan(text)).isEmpty();
  }

  @Test
  void basicCredentialsAreThoseThatDecodeToUserAndPassword() {
    assertThat(kinds("Authorization: Basic c2hvcDpodW50ZXIy"))
        .containsExactly("authorization-basic");
    assertThat(scan("defines the basic authentication credentials")).isEmpty();
  }

  @Test
  void aPrivateKeyIsFoundOverManyLinesAndInOne() {
    String body = Samples.random(Samples.LETTERS, 64);
    for (String end : List.of("\n", "\r\n", "\\n", "\n    ")) {
      String key = "-----BEGIN " + "RSA PRIVATE KEY-----" + end + body + end + body + end;
      assertThat(kinds("key: |\n    " + key)).containsExactly("private-key");
    }
  }

  @Test
  void manyAreNotAllTold() {
    String text = (Samples.github("ghp") + "\n").repeat(100_000);
    assertThat(scan(text)).hasSizeBetween(1000, 2000);
  }

  @Test
  void everyKindHasWhatItNeeds() {
    List<SecretKind> kinds = SecretKinds.all();
    assertThat(kinds).hasSizeGreaterThan(150);
    assertThat(kinds.stream().collect(Collectors.groupingBy(SecretKind::id)).values())
        .allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(kinds)
        .allSatisfy(
            kind -> {
              assertThat(kind.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(kind.title()).isNotBlank();
              assertThat(kind.source()).startsWith("https://");
              assertThat(kind.keywords())
                  .isNotEmpty()
                  .allMatch(word -> word.matches("[!-@\\[-~ ]{2,}"));
              assertThat(kind.pattern().get().pattern()).isNotBlank();
              kind.name().ifPresent(name -> assertThat(name.get().pattern()).isNotBlank());
            });
  }

  @Test
  void formsThatArePublishedAreKnown() {
    String alphanumeric = Samples.LETTERS + Samples.DIGITS;
    Map<String, String> texts =
        Map.of(
            "gitlab-personal", "glpat-" + Samples.random(alphanumeric, 20),
            "google-api-key", "AIza" + Samples.random(alphanumeric, 35),
            "sendgrid",
                "SG." + Samples.random(alphanumeric, 22) + "." + Samples.random(alphanumeric, 43),
            "docker-personal", "dckr_pat_" + Samples.random(alphanumeric, 27),
            "digitalocean-personal", "dop_v1_" + Samples.random(Samples.HEXADECIMAL, 64),
            "mailchimp", Samples.random(Samples.HEXADECIMAL, 32) + "-us12",
            "azure-client-secret", "aB18Q~" + Samples.random(alphanumeric, 33),
            "terraform-cloud",
                Samples.random(alphanumeric, 14) + ".atlasv1." + Samples.random(alphanumeric, 65),
            "maxmind",
                Samples.random(alphanumeric, 6) + "_" + Samples.random(alphanumeric, 29) + "_mmk",
            "meraki", "MERAKI_KEY=" + Samples.random(Samples.HEXADECIMAL, 40));
    texts.forEach((kind, text) -> assertThat(kinds("x: " + text)).containsExactly(kind));
  }
}
