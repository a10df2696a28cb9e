package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import java.util.List;
import java.util.Optional;

/** What is told of a Harbor as a whole: by itself, and by the file that it was installed with. */
final class HarborSystem {
  private HarborSystem() {}

  /** {@code /systeminfo}. */
  static boolean isInformation(RawObject document) {
    return document.text("auth_mode").isPresent()
        && (document.has("harbor_version") || document.has("registry_url"));
  }

  static RawMapping information(RawObject document) {
    RawMapping written = document.mapping();
    Facts auth =
        new Facts()
            .word("mode", document, "auth_mode", HarborConfigurations::mode)
            .truth("selfRegistration", document, "self_registration");
    return Harbor.registry(document)
        .copy("endpoint", document, "registry_url")
        .truth("readOnly", document, "read_only")
        .object("auth", auth, written)
        .at(written);
  }

  /** {@code harbor.yml}. */
  static boolean isInstallation(RawObject document) {
    return document.text("hostname").isPresent()
        && (document.has("harbor_admin_password") || document.has("data_volume"));
  }

  static RawMapping installation(RawObject document) {
    RawMapping written = document.mapping();
    Facts transport = new Facts();
    document
        .object("https")
        .ifPresent(https -> transport.plain("tlsEnabled", true, https.mapping()));
    return Harbor.registry(document)
        .copy("endpoint", document, "hostname")
        .object("transport", transport, written)
        .object("harbor", new Facts().node("installation", written), written)
        .at(written);
  }

  /** {@code /quotas/{id}}. */
  static boolean isQuota(RawObject document) {
    return document.object("hard").filter(hard -> hard.has("storage")).isPresent()
        && document.object("used").isPresent();
  }

  static RawMapping quota(RawObject document) {
    Facts repository = new Facts();
    document.object("ref").ifPresent(project -> repository.copy("name", project, "name"));
    Optional<RawObject> hard = document.object("hard");
    hard.ifPresent(limits -> repository.copy("quotaBytes", limits, "storage"));
    return Harbor.ofRepository(document, repository);
  }

  /** {@code /registries/{id}}: another registry, to replicate or to cache. */
  static boolean isEndpoint(RawObject document) {
    return document.text("url").isPresent()
        && document.text("type").isPresent()
        && document.has("insecure");
  }

  static RawMapping endpoint(RawObject document) {
    Facts endpoint =
        new Facts()
            .copy("name", document, "name")
            .copy("url", document, "url")
            .truth("insecure", document, "insecure");
    return Harbor.registry(document)
        .list("replicationEndpoints", List.of(endpoint), facts -> facts.at(document.mapping()))
        .at(document.mapping());
  }
}
