package dev.wharfinger.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page in a browser without a window, driven by the DevTools protocol. The program is that of the
 * system property {@code wharfinger.chromium}, or one of the usual names in the {@code PATH}.
 */
final class Chromium {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("ws://([^/]+)/");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages;
  private final List<JsonNode> events = new ArrayList<>();
  private int sent;

  private Chromium(Process process, WebSocket socket, BlockingQueue<JsonNode> messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
  }

  /** Starts the browser; the test is skipped where there is none. */
  static Chromium start(Path profile) throws Exception {
    Optional<Path> program = program();
    assumeTrue(
        program.isPresent(),
        "there is no Chromium: name one by -DargLine=-Dwharfinger.chromium=PATH");
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    HttpClient client = HttpClient.newHttpClient();
    URI tabs = URI.create("http://" + address(process) + "/json");
    JsonNode tab =
        JSON.readTree(
                client.send(HttpRequest.newBuilder(tabs).build(), BodyHandlers.ofString()).body())
            .get(0);
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(tab.get("webSocketDebuggerUrl").textValue()), new Inbox(messages))
            .get(30, TimeUnit.SECONDS);
    Chromium chromium = new Chromium(process, socket, messages);
    chromium.send("Page.enable", Map.of());
    chromium.send("Log.enable", Map.of());
    chromium.send("Runtime.enable", Map.of());
    return chromium;
  }

  private static Optional<Path> program() {
    String named = System.getProperty("wharfinger.chromium");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String address(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IOException("Chromium does not start: " + said);
  }

  /** Loads a file, to its end. */
  void open(Path page) throws Exception {
    events.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    while (events.stream().noneMatch(event -> isOf("Page.loadEventFired", event))) {
      receive();
    }
  }

  /** What the page complained of, such as errors of its script and of its security policy. */
  List<String> complaints() {
    return events.stream()
        .filter(event -> isOf("Log.entryAdded", event) || isOf("Runtime.exceptionThrown", event))
        .map(JsonNode::toString)
        .toList();
  }

  /** The value of an expression in the page, which may be a promise. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.at("/result/value");
  }

  void allowScripts(boolean allowed) throws Exception {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** Shows the page in this width, by this scheme of colours, and writes what is seen. */
  void picture(int width, String scheme, Path file) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1200, "deviceScaleFactor", 1, "mobile", false));
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    String png = send("Page.captureScreenshot", Map.of("format", "png")).get("data").textValue();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  /** The roles in which the page presents itself to those who do not see it, with their names. */
  List<String> roles() throws Exception {
    List<String> roles = new ArrayList<>();
    for (JsonNode node : send("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
      if (!node.at("/ignored").booleanValue()) {
        roles.add(node.at("/role/value").asText() + " " + node.at("/name/value").asText());
      }
    }
    return roles;
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = ++sent;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(30, TimeUnit.SECONDS);
    while (true) {
      JsonNode answer = receive();
      if (answer.path("id").asInt() == id) {
        return answer.get("result");
      }
    }
  }

  private JsonNode receive() throws InterruptedException {
    JsonNode message = messages.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("Chromium does not answer");
    }
    if (message.has("method")) {
      events.add(message);
    }
    return message;
  }

  private static boolean isOf(String method, JsonNode event) {
    return event.path("method").asText().equals(method);
  }

  /** Ends the browser, and waits until it writes no more. */
  void end() throws Exception {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Puts together the parts of messages. */
  private static final class Inbox implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> messages;
    private final StringBuilder text = new StringBuilder();

    Inbox(BlockingQueue<JsonNode> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
