package dev.wharfinger.examples.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server on loopback that answers as a test says. */
final class FakeRegistry implements AutoCloseable {
  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  /** What a server does about one path. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private FakeRegistry(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          authorizations.add(authorization == null ? "" : authorization);
          String path = exchange.getRequestURI().toString();
          answers.getOrDefault(path, FakeRegistry::missing).to(exchange);
          exchange.close();
        });
    server.start();
  }

  static FakeRegistry inPlainText() throws IOException {
    return new FakeRegistry(HttpServer.create(loopback(), 0), "http");
  }

  static FakeRegistry overTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeRegistry(server, "https");
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void missing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
  }

  URI address() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  FakeRegistry on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Gives a content with some headers, each as {@code Name: value}. */
  FakeRegistry give(String path, String content, String... headers) {
    return on(path, exchange -> send(exchange, 200, content, headers));
  }

  static void send(HttpExchange exchange, int status, String content, String... headers)
      throws IOException {
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      exchange.getResponseHeaders().add(parts[0], parts[1]);
    }
    byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Who asked, request by request; empty for nobody. */
  List<String> authorizations() {
    return authorizations;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
