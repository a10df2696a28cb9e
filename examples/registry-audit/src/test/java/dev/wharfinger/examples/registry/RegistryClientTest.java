package dev.wharfinger.examples.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a client makes of registries that are not as they should be. */
@Timeout(60)
class RegistryClientTest {
  private static final String MANIFEST = "{\"schemaVersion\":2}";
  private static final String DIGEST = Digest.of(MANIFEST.getBytes(StandardCharsets.UTF_8)).text();
  private static final Access PLAIN = Access.anonymous().inPlainText();

  private static RegistryClient client(FakeRegistry registry, Access access) {
    return new RegistryClient(registry.address(), access);
  }

  @Test
  void tagsComeFromAllPages() throws IOException, RegistryException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry
          .give(
              "/v2/team/app/tags/list",
              "{\"tags\":[\"1\",\"2\"]}",
              "Link: </v2/team/app/tags/list?last=2>; rel=\"next\"")
          .give("/v2/team/app/tags/list?last=2", "{\"tags\":[\"3\"]}");

      assertThat(client(registry, PLAIN).tags("team/app")).containsExactly("1", "2", "3");
    }
  }

  @Test
  void aListThatGoesOnElsewhereIsRefused() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.give(
          "/v2/app/tags/list", "{}", "Link: <http://127.0.0.2:1/v2/app/tags/list>; rel=\"next\"");

      assertThatThrownBy(() -> client(registry, PLAIN).tags("app"))
          .hasMessageContaining("goes on at another host");
    }
  }

  @Test
  void whatDoesNotMatchItsDigestIsRefused() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry
          .give("/v2/app/manifests/" + DIGEST, MANIFEST + " ")
          .give("/v2/app/manifests/1", MANIFEST + " ", "Docker-Content-Digest: " + DIGEST)
          .give("/v2/app/blobs/" + DIGEST, "{}");

      for (String reference : new String[] {DIGEST, "1"}) {
        assertThatThrownBy(() -> client(registry, PLAIN).manifest("app", reference))
            .hasMessageContaining("is not the content of `" + DIGEST + "`");
      }
      assertThatThrownBy(() -> client(registry, PLAIN).blob("app", DIGEST))
          .hasMessageContaining("is not the content of");
    }
  }

  @Test
  void aTokenIsFetchedAndUsed() throws IOException, RegistryException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      String token = "t".repeat(8);
      registry
          .on(
              "/v2/app/manifests/1",
              exchange -> {
                if (!("Bearer " + token)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                  FakeRegistry.send(
                      exchange,
                      401,
                      "",
                      "WWW-Authenticate: Bearer realm=\""
                          + registry.address()
                          + "/token\",service=\"s\",scope=\"repository:app:pull\"");
                } else {
                  FakeRegistry.send(exchange, 200, MANIFEST);
                }
              })
          .give("/token?service=s&scope=repository%3Aapp%3Apull", "{\"token\":\"" + token + "\"}");

      Content manifest = client(registry, PLAIN.as("anna", "pass")).manifest("app", "1");

      assertThat(manifest.digest()).isEqualTo(DIGEST);
      String basic =
          Base64.getEncoder().encodeToString("anna:pass".getBytes(StandardCharsets.UTF_8));
      assertThat(registry.authorizations())
          .containsExactly("", "Basic " + basic, "Bearer " + token);
    }
  }

  @Test
  void aWrongPasswordIsToldWithoutThePassword() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.on("/v2/app/tags/list", RegistryClientTest::refuse);

      assertThatThrownBy(() -> client(registry, PLAIN.as("anna", "open-sesame")).tags("app"))
          .hasMessageContaining("the user or the password is wrong")
          .hasMessageNotContaining("sesame");
      assertThatThrownBy(() -> client(registry, PLAIN).tags("app"))
          .hasMessageContaining("it asks for a user and a password");
    }
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    FakeRegistry.send(exchange, 401, "", "WWW-Authenticate: Basic realm=\"here\"");
  }

  @Test
  void whoItRedirectsToDoesNotSeeTheCredentials() throws IOException, RegistryException {
    try (FakeRegistry registry = FakeRegistry.inPlainText();
        FakeRegistry store = FakeRegistry.inPlainText()) {
      store.give("/blob", MANIFEST);
      registry.on(
          "/v2/app/blobs/" + DIGEST,
          exchange -> {
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
              refuse(exchange);
            } else {
              FakeRegistry.send(exchange, 307, "", "Location: " + store.address() + "/blob");
            }
          });

      Content blob = client(registry, PLAIN.as("anna", "pass")).blob("app", DIGEST);

      assertThat(blob.bytes()).asString().isEqualTo(MANIFEST);
      assertThat(store.authorizations()).containsExactly("");
    }
  }

  @Test
  void redirectionsEnd() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.on(
          "/v2/app/tags/list",
          exchange -> FakeRegistry.send(exchange, 302, "", "Location: /v2/app/tags/list"));

      assertThatThrownBy(() -> client(registry, PLAIN).tags("app"))
          .hasMessageContaining("from one address to the next without end");
    }
  }

  @Test
  void aServerThatStallsIsGivenUp() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.on(
          "/v2/app/tags/list",
          exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
          });

      assertThatThrownBy(() -> client(registry, PLAIN.within(Duration.ofMillis(500))).tags("app"))
          .hasMessageContaining("did not answer within 500 ms");
    } finally {
      over.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsNotTaken() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.give("/v2/app/tags/list", " ".repeat(5 << 20));

      assertThatThrownBy(() -> client(registry, PLAIN).tags("app"))
          .hasMessageContaining("more than 4194304 bytes");
    }
  }

  @Test
  void plainTextIsNotSpokenUnlessAllowed() throws IOException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      assertThatThrownBy(() -> client(registry, Access.anonymous()).tags("app"))
          .hasMessageContaining("only https is spoken");
      assertThat(registry.authorizations()).isEmpty();
    }
  }

  @Test
  void anAuthorityThatNobodyKnowsIsNotTrusted(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.in(folder);
    try (FakeRegistry registry = FakeRegistry.overTls(certificate.server())) {
      registry.give("/v2/app/tags/list", "{\"tags\":[\"1\"]}");

      assertThatThrownBy(() -> client(registry, Access.anonymous()).tags("app"))
          .hasMessageContaining("its certificate is not trusted");
      assertThat(client(registry, Access.anonymous().trusting(certificate.client())).tags("app"))
          .containsExactly("1");
    }
  }

  @Test
  void referrersAreFoundByTheirTagWhereTheRegistryIsOld() throws IOException, RegistryException {
    try (FakeRegistry registry = FakeRegistry.inPlainText()) {
      registry.give(
          "/v2/app/manifests/" + DIGEST.replace(':', '-'),
          "{\"manifests\":[{\"digest\":\"" + DIGEST + "\"}]}");

      assertThat(client(registry, PLAIN).referrers("app", DIGEST)).containsExactly(DIGEST);
      String other = DIGEST.replace('a', 'b');
      assertThat(client(registry, PLAIN).referrers("app", other)).isEmpty();
    }
  }

  @Test
  void namesThatWouldLeadElsewhereAreRefused() {
    RegistryClient client =
        new RegistryClient(java.net.URI.create("https://registry.example"), Access.anonymous());
    for (String name : new String[] {"../a", "a/../b", "a?b", "", "A", "a//b", "a/"}) {
      assertThatThrownBy(() -> client.tags(name)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> client.manifest("a", "x/../y"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
