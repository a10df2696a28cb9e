package dev.wharfinger.examples.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamespacesTest {
  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(
              PolicySource.of(
                  "shop-namespace-team.yaml",
                  """
                  id: shop-namespace-team
                  title: Workloads lie in namespaces that name a team
                  severity: high
                  match: kubernetes.Workload
                  expression: "'shop.example/team' in self.namespace().metadata.labels"
                  at: metadata.namespace
                  message: "its namespace names no team"
                  """))
          .compile();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aPolicyAboutLabelsOfTheNamespaceIsDecidedByWhatTheClusterSays() throws Exception {
    assertThat(review(name -> namespace(name, "shop.example/team")).path("allowed").asBoolean())
        .isTrue();
    assertThat(message(review(name -> namespace(name, "other"))))
        .contains("its namespace names no team");
  }

  @Test
  void aNamespaceThatNobodyCanTellIsUnknownAndTheReasonIsInTheLog() throws Exception {
    JsonNode response =
        review(
            name -> {
              throw new IOException("no route");
            });

    assertThat(message(response)).contains("the `context` of the request has no Namespace `shop`");
    assertThat(said.toString(UTF_8)).contains("namespace `shop` cannot be looked up", "no route");
  }

  @Test
  void aNamespaceIsAskedForAgainOnceItsTimeIsOver() throws IOException {
    SetClock clock = new SetClock();
    List<String> asked = new ArrayList<>();
    Namespaces cached =
        new CachedNamespaces(
            name -> {
              asked.add(name);
              return name.equals("gone") ? Namespaces.NOTHING : namespace(name, "a");
            },
            Duration.ofSeconds(10),
            clock);

    cached.named("shop");
    clock.now = clock.now.plusSeconds(9);
    cached.named("shop");
    assertThat(asked).containsExactly("shop");
    clock.now = clock.now.plusSeconds(1);
    cached.named("shop");
    assertThat(asked).containsExactly("shop", "shop");
    cached.named("gone");
    cached.named("gone");
    assertThat(asked).containsExactly("shop", "shop", "gone", "gone");
  }

  @Test
  void theApiServerIsAskedWithTheTokenOfTheMoment(@TempDir Path folder) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "first\n");
    List<String> asked = new ArrayList<>();
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = NAMESPACE.formatted("shop", "shop.example/team").getBytes(UTF_8);
          int status = path.endsWith("/shop") ? 200 : path.endsWith("/gone") ? 404 : 403;
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
    try {
      ApiServer server =
          new ApiServer(
              HttpClient.newHttpClient(),
              URI.create("http://localhost:" + http.getAddress().getPort()),
              token);

      assertThat(review(server).path("allowed").asBoolean()).isTrue();
      Files.writeString(token, "second");
      assertThat(server.named("gone")).isEqualTo(Namespaces.NOTHING);
      assertThatThrownBy(() -> server.named("secret")).hasMessage("the API server answers 403");
      assertThat(server.named("shop/../../secrets")).isEqualTo(Namespaces.NOTHING);
      assertThat(asked)
          .containsExactly(
              "/api/v1/namespaces/shop Bearer first",
              "/api/v1/namespaces/gone Bearer second",
              "/api/v1/namespaces/secret Bearer second");
    } finally {
      http.stop(0);
    }
  }

  private static final String NAMESPACE =
      """
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "%s", "labels": {"%s": "x"}}}
      """;

  private static ResourceSet namespace(String name, String label) {
    return ResourceSet.parse("namespace.json", NAMESPACE.formatted(name, label));
  }

  private JsonNode review(Namespaces namespaces) throws Exception {
    NamespaceContext context = new NamespaceContext(namespaces, new PrintStream(said, true, UTF_8));
    byte[] answer =
        Webhook.judging(POLICIES, Settings.of(Map.of()), context)
            .build()
            .review(Files.readAllBytes(Path.of("requests", "pod.json")));
    return new ObjectMapper().readTree(answer).path("response");
  }

  private static String message(JsonNode response) {
    return response.path("status").path("message").asText();
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
