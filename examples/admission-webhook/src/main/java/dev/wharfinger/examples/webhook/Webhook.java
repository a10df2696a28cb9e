package dev.wharfinger.examples.webhook;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ReloadingPolicies;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the webhook as the environment says. {@code WHARFINGER_TLS} is the folder with {@code
 * tls.crt} and {@code tls.key}; {@code WHARFINGER_PORT} the port, 8443 unless given; {@code
 * WHARFINGER_PROFILE} a profile of the standard policies, {@code recommended} unless given; {@code
 * WHARFINGER_POLICIES} a folder with policies besides, as a ConfigMap is mounted; {@code
 * WHARFINGER_RELOAD} after how many seconds to look whether that has changed, never unless given;
 * {@code WHARFINGER_DENY_FROM} the lowest severity that refuses a request, {@code high} unless
 * given.
 */
public final class Webhook {
  /**
   * Less than the server waits (timeoutSeconds of the configuration), so that it gets an answer.
   */
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  private Webhook() {}

  /** Starts it; it ends with the process. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Map<String, String> settings = System.getenv();
    String port = settings.getOrDefault("WHARFINGER_PORT", "8443");
    Path tls = Path.of(settings.getOrDefault("WHARFINGER_TLS", "/tls"));
    WebhookServer server =
        WebhookServer.start(
            controller(policies(settings), settings),
            Tls.of(tls.resolve("tls.crt"), tls.resolve("tls.key")),
            new InetSocketAddress(Integer.parseInt(port)));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println("listening on " + server.address());
  }

  /** The policies; those that were compiled last, if they are to be reloaded. */
  static PolicySet policies(Map<String, String> settings) {
    String profile = settings.getOrDefault("WHARFINGER_PROFILE", "recommended");
    PolicyCompiler standard = PolicyCompiler.create().add(StandardPolicies.profile(profile));
    String name = settings.get("WHARFINGER_POLICIES");
    if (name == null) {
      return standard.compile();
    }
    Path folder = Path.of(name);
    PolicyCompiler compiler = standard.add(PolicySource.of(folder));
    String seconds = settings.get("WHARFINGER_RELOAD");
    if (seconds == null) {
      return compiler.compile();
    }
    ReloadingPolicies policies =
        ReloadingPolicies.of(
            List.of(folder),
            javaScript -> compiler.javaScript(javaScript).compile(),
            new ReloadLog(System.out));
    policies.pollEvery(Duration.ofSeconds(Long.parseLong(seconds)));
    return policies;
  }

  static AdmissionController controller(PolicySet policies, Map<String, String> settings) {
    String severity = settings.getOrDefault("WHARFINGER_DENY_FROM", "high");
    return AdmissionController.of(policies)
        .denyFrom(Severity.valueOf(severity.toUpperCase(Locale.ROOT)))
        .timeout(TIMEOUT)
        .build();
  }
}
