package dev.wharfinger.examples.webhook;

import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.compiler.CompilationException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Starts the webhook as the environment says, in the variables that {@link Variable} lists. */
public final class Webhook {
  /**
   * Less than the server waits (timeoutSeconds of the configuration), so that it gets an answer.
   */
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  /** A label that is set on a namespace counts after this time. */
  private static final Duration NAMESPACES_KEPT = Duration.ofSeconds(10);

  private static final int BAD_SETTINGS = 2;

  private Webhook() {}

  /** Starts it; it ends with the process. */
  public static void main(String[] arguments) {
    try {
      WebhookServer server = start(System.getenv(), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    } catch (SettingsException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(BAD_SETTINGS);
    } catch (CompilationException e) {
      System.err.println(Complaint.of(e));
      System.exit(BAD_SETTINGS);
    }
  }

  /**
   * Starts it.
   *
   * @param log is told what judges, and what becomes of changed policies
   * @throws CompilationException if anything is wrong with the policies
   */
  static WebhookServer start(Map<String, String> environment, PrintStream log)
      throws SettingsException, IOException {
    Settings settings = Settings.of(environment);
    NamespaceContext context = new NamespaceContext(namespaces(settings, environment), log);
    SSLContext tls = Tls.of(settings.tls());
    JudgedBy judgedBy = new JudgedBy(settings, log);
    PolicySet policies = judgedBy.policies();
    settings.fixes().check(policies.policies());
    if (!settings.fixes().policies().isEmpty()) {
      settings.fixes().checkHaveFixes(judgedBy.described());
    }
    WebhookServer server =
        WebhookServer.start(
            judging(policies, settings, context).build(),
            fixing(policies, settings, context).build(),
            tls,
            new InetSocketAddress(settings.port()));
    log.println(summary(settings, policies) + "; listens on port " + server.address().getPort());
    return server;
  }

  /** Judges, and changes nothing. */
  static AdmissionController.Builder judging(
      PolicySet policies, Settings settings, NamespaceContext context) {
    return AdmissionController.of(policies)
        .denyFrom(settings.denyFrom())
        .context(context)
        .timeout(TIMEOUT);
  }

  /** Makes the fixes that are wanted, and judges what comes of them. */
  static AdmissionController.Builder fixing(
      PolicySet policies, Settings settings, NamespaceContext context) {
    return judging(policies, settings, context).fix(settings.fixes());
  }

  private static Namespaces namespaces(Settings settings, Map<String, String> environment)
      throws SettingsException {
    return settings.asksForNamespaces()
        ? new CachedNamespaces(ApiServer.of(environment), NAMESPACES_KEPT, Clock.systemUTC())
        : name -> Namespaces.NOTHING;
  }

  private static String summary(Settings settings, PolicySet policies) {
    return "profile `%s`, %d policies; refuses from %s; fixes: %s; context: %s; reloads: %s"
        .formatted(
            settings.profile(),
            policies.policies().size(),
            settings.denyFrom().name().toLowerCase(Locale.ROOT),
            settings.fixes(),
            settings.asksForNamespaces() ? "namespaces" : "none",
            settings
                .reload()
                .map(every -> settings.folders() + " every " + every.toSeconds() + " s")
                .orElse("never"));
  }
}
