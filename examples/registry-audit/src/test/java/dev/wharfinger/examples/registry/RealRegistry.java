package dev.wharfinger.examples.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;

/** The registry of Debian's package {@code docker-registry}, on loopback, with a user. */
final class RealRegistry implements AutoCloseable {
  static final String USER = "anna";
  static final String PASSWORD = "for-this-test";

  /** The bcrypt hash of {@link #PASSWORD}. */
  private static final String USERS =
      USER + ":$2a$05$Gfx58SHw.U4BUb2KMr714.3oqhUlNOJCm/0HJLSuJWyMLy0Gvp3sG\n";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private RealRegistry(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one with its data in a folder; the test is skipped where there is no such program. */
  static RealRegistry in(Path folder) throws IOException, InterruptedException {
    Path program =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .map(path -> Path.of(path, "docker-registry"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(program != null, "docker-registry is not installed (a package of Debian)");
    int port = freePort();
    Path users = Files.writeString(folder.resolve("users"), USERS);
    Path configuration =
        Files.writeString(
            folder.resolve("config.yml"),
            """
            version: 0.1
            log: {level: error, accesslog: {disabled: true}}
            storage: {filesystem: {rootdirectory: %s}}
            http: {addr: 127.0.0.1:%d, secret: for-this-test}
            auth: {htpasswd: {realm: test, path: %s}}
            """
                .formatted(folder.resolve("data"), port, users));
    Process process =
        new ProcessBuilder(program + "", "serve", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    RealRegistry registry = new RealRegistry(process, URI.create("http://127.0.0.1:" + port));
    registry.awaitStart();
    return registry;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws InterruptedException, IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        send(request("/v2/").GET());
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end || !process.isAlive()) {
          close();
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  URI address() {
    return address;
  }

  /** Pushes a blob, and gives its digest. */
  String pushBlob(String repository, String content) throws IOException, InterruptedException {
    HttpResponse<String> upload =
        send(request("/v2/" + repository + "/blobs/uploads/").POST(BodyPublishers.noBody()));
    assertThat(upload.statusCode()).isEqualTo(202);
    String digest = digest(content);
    String location = upload.headers().firstValue("Location").orElseThrow();
    String separator = location.contains("?") ? "&" : "?";
    HttpResponse<String> put =
        send(
            request(location + separator + "digest=" + digest)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString(content)));
    assertThat(put.statusCode()).isEqualTo(201);
    return digest;
  }

  /** Pushes a manifest under a tag or its digest, which it gives. */
  String pushManifest(String repository, String reference, String mediaType, String content)
      throws IOException, InterruptedException {
    HttpResponse<String> put =
        send(
            request("/v2/" + repository + "/manifests/" + reference)
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofString(content)));
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    return digest(content);
  }

  static String digest(String content) {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8)).text();
  }

  private HttpRequest.Builder request(String path) {
    String basic =
        Base64.getEncoder()
            .encodeToString((USER + ':' + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + basic);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
