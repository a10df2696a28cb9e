package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of Harbor, as {@code /projects/{name}} tells it. A project holds repositories, and its
 * settings are theirs.
 */
final class HarborProject {
  private HarborProject() {}

  static boolean isOne(RawObject document) {
    return document.has("project_id") && document.object("metadata").isPresent();
  }

  static RawMapping tree(RawObject document) {
    return Harbor.ofRepository(document, repository(document));
  }

  private static Facts repository(RawObject project) {
    RawObject metadata = project.object("metadata").orElseThrow();
    RawMapping at = metadata.mapping();
    Facts facts =
        new Facts()
            .copy("name", project, "name")
            .word("visibility", metadata, "public", HarborProject::visibility)
            .object("scanning", scanning(project, metadata), at)
            .object("trust", trust(metadata), at)
            .object(
                "proxy", new Facts().copy("filter", metadata, "proxy_cache_filter_pattern"), at);
    metadata
        .node("retention_id")
        .ifPresent(
            id ->
                facts.plain(
                    "retained", metadata.text("retention_id").filter(""::equals).isEmpty(), id));
    project
        .node("registry_id")
        .ifPresent(
            id -> facts.plain("proxied", Facts.number(project, "registry_id").orElse(0) > 0, id));
    return facts;
  }

  private static @Nullable String visibility(String isPublic) {
    return switch (isPublic) {
      case "true" -> "public";
      case "false" -> "private";
      default -> null;
    };
  }

  private static Facts scanning(RawObject project, RawObject metadata) {
    Facts facts =
        new Facts()
            .truth("onPush", metadata, "auto_scan")
            .truth("sbomOnPush", metadata, "auto_sbom_generation")
            .truth("blockVulnerable", metadata, "prevent_vul")
            .copy("blockSeverity", metadata, "severity");
    RawObject list = project.object("cve_allowlist").orElse(null);
    Facts allowlist = new Facts().truth("shared", metadata, "reuse_sys_cve_allowlist");
    if (list != null) {
      allowlist.end(list, "expires_at").node("cves", cves(list));
      if (!list.has("expires_at")) {
        allowlist.plain("neverExpires", true, list.mapping());
      }
    }
    return facts.object("allowlist", allowlist, list == null ? metadata.mapping() : list.mapping());
  }

  private static RawSequence cves(RawObject list) {
    RawMapping at = list.mapping();
    return new RawSequence(
        list.objects("items").stream().flatMap(item -> item.node("cve_id").stream()).toList(),
        true,
        at.start(),
        at.end());
  }

  /** Both ways to sign may be asked for; one is enough to ask for a signature. */
  private static Facts trust(RawObject metadata) {
    for (String key : List.of("enable_content_trust_cosign", "enable_content_trust")) {
      Boolean isOn = Facts.truth(metadata.node(key).orElse(null), metadata.dialect());
      if (Boolean.TRUE.equals(isOn)) {
        String scheme = key.endsWith("cosign") ? "cosign" : "notation";
        return new Facts()
            .truth("signatureRequiredOnPull", metadata, key)
            .text("scheme", scheme, metadata.node(key).orElseThrow());
      }
    }
    return new Facts().truth("signatureRequiredOnPull", metadata, "enable_content_trust_cosign");
  }
}
