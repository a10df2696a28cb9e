package dev.wharfinger.examples.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.wharfinger.admission.AdmissionController;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Serves two controllers, one that only judges at {@code /review} and one that fixes at {@code
 * /mutate}, and {@code /healthz} for probes.
 */
final class WebhookServer implements AutoCloseable {
  /**
   * An object may have 3 MB, and a review holds the old one as well; the rest is what is around.
   */
  private static final int LARGEST_REVIEW = 8 * 1024 * 1024;

  private final HttpsServer server;
  private final ExecutorService threads;

  private WebhookServer(HttpsServer server) {
    this.server = server;
    this.threads = Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
  }

  /**
   * Starts to serve.
   *
   * @param judging answers with a verdict
   * @param fixing answers with changes besides
   * @param address where; port 0 takes any that is free
   */
  static WebhookServer start(
      AdmissionController judging,
      AdmissionController fixing,
      SSLContext tls,
      InetSocketAddress address)
      throws IOException {
    HttpsServer https = HttpsServer.create(address, 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    WebhookServer server = new WebhookServer(https);
    https.setExecutor(server.threads);
    https.createContext("/review", exchange -> review(judging, exchange));
    https.createContext("/mutate", exchange -> review(fixing, exchange));
    https.createContext("/healthz", exchange -> answer(exchange, 200, "ok"));
    https.start();
    return server;
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  private static void review(AdmissionController controller, HttpExchange exchange)
      throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      answer(exchange, 405, "reviews are sent by POST");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REVIEW + 1);
    if (body.length > LARGEST_REVIEW) {
      // a client listens once it has sent all, and this stream cannot skip (JDK 17)
      exchange.getRequestBody().readNBytes(LARGEST_REVIEW);
      answer(exchange, 413, "a review has at most " + LARGEST_REVIEW + " bytes");
      return;
    }
    answer(exchange, 200, "application/json", controller.review(body));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    answer(exchange, status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Takes no more requests, and ends once those that it has are answered. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }
}
