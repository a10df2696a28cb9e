package dev.wharfinger.examples.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Asks for something and takes the answer, within the limits of an {@link Access}. Redirections are
 * followed by hand, since whoever they lead to must not see the credentials for the registry.
 */
final class Exchange {
  private static final int MOST_REDIRECTIONS = 5;
  private static final String AUTHORIZATION = "Authorization";

  private final Access access;
  private final HttpClient client;

  Exchange(Access access) {
    this.access = access;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(access.timeout());
    if (access.trust() != null) {
      builder.sslContext(access.trust());
    }
    this.client = builder.build();
  }

  /** The answer to GET, whatever its status is. */
  HttpResponse<byte[]> get(URI address, Map<String, String> headers) throws RegistryException {
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
      checkTransport(next);
      HttpRequest.Builder request = HttpRequest.newBuilder(next).timeout(access.timeout());
      boolean home = isSame(address, next);
      headers.forEach(
          (name, value) -> {
            if (home || !name.equals(AUTHORIZATION)) {
              request.header(name, value);
            }
          });
      HttpResponse<byte[]> response = send(request.build());
      if (response.statusCode() / 100 != 3) {
        return response;
      }
      String location = response.headers().firstValue("Location").orElse("");
      if (location.isEmpty()) {
        throw new RegistryException(next, "it sends elsewhere, but does not say where");
      }
      try {
        next = next.resolve(location);
      } catch (IllegalArgumentException e) {
        throw new RegistryException(next, "it sends to `" + location + "`, which is no address", e);
      }
    }
    throw new RegistryException(address, "it sends from one address to the next without end");
  }

  private void checkTransport(URI address) throws RegistryException {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (!secure && !(access.plainText() && "http".equalsIgnoreCase(address.getScheme()))) {
      throw new RegistryException(address, "only https is spoken, unless plain text is allowed");
    }
  }

  private static boolean isSame(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
  }

  /** The time limit is for the whole of it: a request's own ends with the head of the answer. */
  private HttpResponse<byte[]> send(HttpRequest request) throws RegistryException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(access.mostBytes()));
    try {
      return answer.get(access.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new RegistryException(
          request.uri(), "it did not answer within " + access.timeout().toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new RegistryException(request.uri(), reason(Objects.requireNonNull(e.getCause())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(request.uri(), "the exchange was interrupted", e);
    }
  }

  private String reason(Throwable failure) {
    if (failure instanceof HttpTimeoutException) {
      return "it did not answer within " + access.timeout().toMillis() + " ms";
    }
    if (failure instanceof SSLException) {
      return "its certificate is not trusted: " + failure.getMessage();
    }
    String message = failure.getMessage();
    return failure instanceof IOException && message != null
        ? message
        : "there was no answer (" + failure.getClass().getSimpleName() + ")";
  }
}
