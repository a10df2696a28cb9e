package dev.wharfinger.examples.webhook;

import dev.wharfinger.Severity;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says; {@link Variable} tells what each of it means.
 *
 * @param profilesOrNull null if there are no profiles besides the standard ones
 * @param policiesOrNull null if there are no policies besides the standard ones
 * @param reloadOrNull null if nothing is reloaded
 * @param asksForNamespaces whether the API server is asked for the namespaces of requests
 */
record Settings(
    Path tls,
    int port,
    String profile,
    @Nullable Path profilesOrNull,
    @Nullable Path policiesOrNull,
    @Nullable Duration reloadOrNull,
    Severity denyFrom,
    WantedFixes fixes,
    boolean asksForNamespaces) {
  private static final int MOST_SECONDS = 24 * 60 * 60;
  private static final int MOST_PORTS = 65535;
  private static final String NAMESPACES = "namespaces";

  /**
   * Reads the settings.
   *
   * @throws SettingsException if any of them cannot be used; it tells all that is wrong
   */
  static Settings of(Map<String, String> environment) throws SettingsException {
    SettingsReader reader = new SettingsReader(environment);
    Optional<Path> profiles = reader.folder(Variable.PROFILES);
    Settings settings =
        new Settings(
            Path.of(reader.text(Variable.TLS).orElseThrow()),
            reader.number(Variable.PORT, reader.text(Variable.PORT).orElseThrow(), 0, MOST_PORTS),
            // which profiles are in files the compiler finds out
            profiles.isPresent()
                ? reader.text(Variable.PROFILE).orElseThrow()
                : reader.word(Variable.PROFILE, StandardPolicies.profileIds()),
            profiles.orElse(null),
            reader.folder(Variable.POLICIES).orElse(null),
            reader
                .text(Variable.RELOAD)
                .map(seconds -> reader.number(Variable.RELOAD, seconds, 1, MOST_SECONDS))
                .map(Duration::ofSeconds)
                .orElse(null),
            severity(reader.word(Variable.DENY_FROM, severities())),
            WantedFixes.of(reader.text(Variable.FIX).orElseThrow()),
            reader.word(Variable.CONTEXT, List.of("none", NAMESPACES)).equals(NAMESPACES));
    reader.refuseOthers();
    reader.refuseErrors();
    return settings;
  }

  /** The folders with files of the user. */
  List<Path> folders() {
    return Stream.of(profiles(), policies()).flatMap(Optional::stream).toList();
  }

  Optional<Path> profiles() {
    return Optional.ofNullable(profilesOrNull);
  }

  Optional<Path> policies() {
    return Optional.ofNullable(policiesOrNull);
  }

  /** After what time to look for changes; empty if there is nothing that could change. */
  Optional<Duration> reload() {
    return Optional.ofNullable(reloadOrNull).filter(interval -> !folders().isEmpty());
  }

  private static List<String> severities() {
    return Arrays.stream(Severity.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
