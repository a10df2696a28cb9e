package dev.wharfinger.examples.webhook;

import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks the API server of the cluster that this runs in, as the service account of the pod
 * (Kubernetes, "Accessing the Kubernetes API from a Pod").
 *
 * @param token the file with the token, which is read anew each time, for it is replaced
 */
record ApiServer(HttpClient client, URI address, Path token) implements Namespaces {
  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  /** Less than a request may take, so that there is time left to judge. */
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** No other name becomes part of an address, as one with slashes would ask for something else. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  /**
   * The API server that a pod is told.
   *
   * @throws SettingsException if this is no pod, or one without a token
   */
  static ApiServer of(Map<String, String> environment) throws SettingsException {
    String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
    String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
    Path authority = ACCOUNT.resolve("ca.crt");
    Path token = ACCOUNT.resolve("token");
    if (host.isEmpty() || !Files.exists(authority) || !Files.exists(token)) {
      throw new SettingsException(
          Variable.CONTEXT,
          "is `namespaces`, and there is no API server to ask",
          "run it as a pod with a token in `" + ACCOUNT + "`, or give `none`");
    }
    try {
      String name = host.contains(":") ? "[" + host + "]" : host;
      return new ApiServer(
          HttpClient.newBuilder()
              .sslContext(Tls.trusting(authority))
              .connectTimeout(TIMEOUT)
              .build(),
          URI.create("https://" + name + ":" + port),
          token);
    } catch (IOException | GeneralSecurityException e) {
      throw new SettingsException(
          Variable.CONTEXT,
          "is `namespaces`, and `" + authority + "` cannot be used: " + e.getMessage(),
          "mount the certificate of the cluster there, or give `none`");
    }
  }

  @Override
  public ResourceSet named(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return NOTHING;
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/namespaces/" + name))
            .header("Authorization", "Bearer " + Files.readString(token).strip())
            .header("Accept", "application/json")
            .timeout(TIMEOUT)
            .build();
    HttpResponse<String> response = send(request);
    return switch (response.statusCode()) {
      case HttpURLConnection.HTTP_OK ->
          ResourceSet.parse("namespaces/" + name + ".json", response.body());
      case HttpURLConnection.HTTP_NOT_FOUND -> NOTHING;
      default -> throw new IOException("the API server answers " + response.statusCode());
    };
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the API server was asked", e);
    }
  }
}
