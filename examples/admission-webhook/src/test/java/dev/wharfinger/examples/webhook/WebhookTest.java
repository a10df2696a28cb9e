package dev.wharfinger.examples.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaks with the webhook as an API server does: over HTTPS, many at a time. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookTest {
  private static final int CLIENTS = 8;
  private static final int REVIEWS_OF_EACH = 25;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final WebhookServer server;
  private final TestCertificate certificate;

  WebhookTest(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.in(folder);
    server =
        Webhook.start(
            Map.of(
                "WHARFINGER_TLS",
                folder.toString(),
                "WHARFINGER_PORT",
                "0",
                "WHARFINGER_FIX",
                "k8s-allow-privilege-escalation"),
            new PrintStream(log, true, UTF_8));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void answersManyClientsAtOnceEachItsOwnReview() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        String name = "client-" + client;
        clients.add(threads.submit(() -> reviewMany(name)));
      }
      for (Future<Integer> client : clients) {
        assertThat(client.get(60, SECONDS)).isEqualTo(REVIEWS_OF_EACH);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int reviewMany(String name) throws Exception {
    HttpClient client = client();
    for (int i = 0; i < REVIEWS_OF_EACH; i++) {
      String uid = name + "-" + i;
      boolean privileged = i % 2 == 0;
      HttpResponse<String> answer = post(client, review(uid, privileged));
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode response = JSON.readTree(answer.body()).path("response");
      assertThat(response.path("uid").asText()).isEqualTo(uid);
      assertThat(response.path("allowed").asBoolean()).as(uid).isEqualTo(!privileged);
      if (privileged) {
        assertThat(response.path("status").path("message").asText()).contains("privileged");
      }
    }
    return REVIEWS_OF_EACH;
  }

  @Test
  void saysWhatJudgesWhenItStarts() {
    assertThat(log.toString(UTF_8).lines().toList().get(0))
        .contains("k8s-image-registry-allowlist", "warning");
    assertThat(log.toString(UTF_8))
        .containsPattern(
            "\nprofile `recommended`, \\d\\d policies; refuses from high;"
                + " fixes: k8s-allow-privilege-escalation; context: none; reloads: never;"
                + " listens on port "
                + server.address().getPort()
                + "\\R$");
  }

  @ParameterizedTest
  @CsvSource({"review, refused", "mutate, fixed"})
  void answersTheDocumentedRequestAsDocumented(String path, String answer) throws Exception {
    String request = Files.readString(Path.of("requests", "pod.json"));

    JsonNode answered = JSON.readTree(post(client(), path, request).body());

    assertThat(answered)
        .isEqualTo(JSON.readTree(Path.of("requests", "pod-" + answer + ".json").toFile()));
  }

  @Test
  void answersWhatIsNoReviewWithAReviewThatRefuses() throws Exception {
    HttpResponse<String> answer = post(client(), "no review at all");

    JsonNode review = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(review.path("kind").asText()).isEqualTo("AdmissionReview");
    assertThat(review.path("response").path("allowed").asBoolean(true)).isFalse();
  }

  @Test
  void refusesWhatIsTooLargeAndWhatIsNotSent() throws Exception {
    assertThat(post(client(), " ".repeat(9_000_000)).statusCode()).isEqualTo(413);
    assertThat(send(client(), request("/review").GET().build()).statusCode()).isEqualTo(405);
  }

  @Test
  void isHealthyOnceItAnswers() throws Exception {
    HttpRequest request = request("/healthz").GET().build();

    assertThat(send(client(), request).body()).isEqualTo("ok");
  }

  @Test
  void isTrustedByNobodyWhoDoesNotKnowItsCertificate() {
    HttpRequest request = request("/healthz").GET().build();

    assertThatThrownBy(() -> send(HttpClient.newHttpClient(), request))
        .isInstanceOf(IOException.class);
  }

  private HttpClient client() throws GeneralSecurityException {
    return HttpClient.newBuilder().sslContext(certificate.client()).build();
  }

  private HttpResponse<String> post(HttpClient client, String body)
      throws IOException, InterruptedException {
    return post(client, "review", body);
  }

  private HttpResponse<String> post(HttpClient client, String path, String body)
      throws IOException, InterruptedException {
    return send(
        client,
        request("/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    URI uri = URI.create("https://localhost:" + server.address().getPort() + path);
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
  }

  private static String review(String uid, boolean privileged) {
    return """
    {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
      "uid": "%s", "operation": "CREATE", "namespace": "shop", "name": "web",
      "kind": {"group": "", "version": "v1", "kind": "Pod"},
      "resource": {"group": "", "version": "v1", "resource": "pods"},
      "userInfo": {"username": "deployer"},
      "object": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "shop"},
        "spec": {
          "automountServiceAccountToken": false,
          "securityContext": {"runAsNonRoot": true, "seccompProfile": {"type": "RuntimeDefault"}},
          "containers": [{"name": "web", "image": "registry.example/web:1.2.3",
            "resources": {"limits": {"memory": "64Mi"}, "requests": {"cpu": "10m", "memory": "64Mi"}},
            "livenessProbe": {"tcpSocket": {"port": 80}}, "readinessProbe": {"tcpSocket": {"port": 80}},
            "securityContext": {"privileged": %s, "allowPrivilegeEscalation": %s,
              "readOnlyRootFilesystem": true, "capabilities": {"drop": ["ALL"]}}}]}}}}
    """
        .formatted(uid, privileged, privileged);
  }
}
