package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Facts that somebody vouches for by name and date, as those which no registry tells: whether
 * people need a second factor. The rest has the names of {@code registry.Registry}.
 *
 * <pre>
 * registryFacts: v1
 * registry: registry.example
 * provider: ecr
 * declaredBy: Jo Doe
 * date: 2026-11-01
 * mfaRequired: true
 * scanning: {onPush: true}
 * </pre>
 */
final class DeclaredFacts {
  private static final String VERSION = "v1";
  private static final Set<String> OBJECTS =
      Set.of(
          "transport",
          "scanning",
          "trust",
          "encryption",
          "audit",
          "proxy",
          "deleteEnabled",
          "readOnly",
          "repositories",
          "replicationEndpoints");
  private static final Set<String> HEADER =
      Set.of("registryFacts", "registry", "provider", "declaredBy", "date", "mfaRequired", "auth");

  private DeclaredFacts() {}

  static boolean isOne(RawObject document) {
    return document.text("registryFacts").isPresent();
  }

  static RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
    RawMapping written = document.mapping();
    Facts facts =
        new Facts()
            .copy("endpoint", document, "registry")
            .copy("declaredBy", document, "declaredBy")
            .copy("declaredOn", document, "date");
    if (document.has("provider")) {
      facts.copy("provider", document, "provider");
    } else {
      facts.text("provider", "other", written);
    }
    if (!isVouchedFor(document, problems)) {
      return facts.at(written);
    }
    for (Dialect.Property property : document.properties()) {
      if (OBJECTS.contains(property.name())) {
        facts.copy(property.name(), document, property.name());
      } else if (!HEADER.contains(property.name())) {
        tell(problems, "`" + property.name() + "` is no fact about a registry", property);
      }
    }
    return facts.object("auth", auth(document), written).at(written);
  }

  private static Facts auth(RawObject document) {
    Facts auth = new Facts();
    document
        .object("auth")
        .ifPresent(
            written ->
                written
                    .properties()
                    .forEach(property -> auth.copy(property.name(), written, property.name())));
    return document.object("auth").filter(written -> written.has("mfaRequired")).isPresent()
        ? auth
        : auth.copy("mfaRequired", document, "mfaRequired");
  }

  /** What nobody stands for is not believed. */
  private static boolean isVouchedFor(RawObject document, Consumer<ReadProblem> problems) {
    RawMapping written = document.mapping();
    if (!document.text("registryFacts").filter(VERSION::equals).isPresent()) {
      problems.accept(
          ReadProblem.error(
              "registry-facts",
              "this version of `registryFacts` is not known; the version is `v1`",
              written.start(),
              written.end()));
      return false;
    }
    if (document.text("declaredBy").isEmpty() || !document.has("date")) {
      problems.accept(
          ReadProblem.error(
              "registry-facts",
              "facts about a registry need `declaredBy` and `date`; nothing of this is believed",
              written.start(),
              written.end()));
      return false;
    }
    return true;
  }

  private static void tell(
      Consumer<ReadProblem> problems, String message, Dialect.Property property) {
    problems.accept(
        ReadProblem.error("registry-facts", message, property.key().start(), property.key().end()));
  }
}
