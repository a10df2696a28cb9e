package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code config.yml} of Distribution, the registry that was Docker's. What it does not set is not
 * among the facts of any registry, as a proxy in front may do it.
 */
final class DistributionConfiguration {
  private static final String VERSION = "0.1";

  private DistributionConfiguration() {}

  static boolean isOne(RawObject document) {
    return document.node("version").orElse(null) instanceof RawScalar version
        && version.value().equals(VERSION)
        && document.object("storage").isPresent();
  }

  static RawMapping tree(RawObject document) {
    RawMapping written = document.mapping();
    Facts facts =
        new Facts()
            .text("provider", "distribution", written)
            .object("auth", auth(document), written);
    document
        .object("http")
        .ifPresent(
            http ->
                facts
                    .copy("endpoint", http, "host")
                    .object("transport", transport(http), http.mapping()));
    document
        .object("storage", "delete")
        .ifPresent(delete -> facts.truth("deleteEnabled", delete, "enabled"));
    document
        .object("storage", "maintenance", "readonly")
        .ifPresent(readOnly -> facts.truth("readOnly", readOnly, "enabled"));
    document
        .object("storage", "s3")
        .ifPresent(
            s3 ->
                facts.object(
                    "encryption",
                    new Facts().truth("atRest", s3, "encrypt").copy("kmsKey", s3, "keyid"),
                    s3.mapping()));
    document
        .object("proxy")
        .ifPresent(
            proxy ->
                facts.object(
                    "proxy",
                    new Facts()
                        .copy("remoteUrl", proxy, "remoteurl")
                        .plain(
                            "credentials",
                            proxy.has("username") || proxy.has("exec"),
                            proxy.mapping()),
                    proxy.mapping()));
    return facts.node("distribution", written).at(written);
  }

  private static Facts transport(RawObject http) {
    Facts facts = new Facts();
    http.object("tls")
        .ifPresent(
            tls -> {
              if (tls.has("certificate") || tls.has("letsencrypt")) {
                facts
                    .plain("tlsEnabled", true, tls.mapping())
                    .text(
                        "minTlsVersion",
                        tls.text("minimumtls").orElse("tls1.2"),
                        tls.node("minimumtls").orElse(tls.mapping()))
                    .text(
                        "clientAuth",
                        tls.list("clientcas").isEmpty()
                            ? "none"
                            : clientAuth(
                                tls.text("clientauth").orElse("require-and-verify-client-cert")),
                        tls.node("clientauth").orElse(tls.mapping()));
              }
            });
    return facts;
  }

  private static @Nullable String clientAuth(String mode) {
    return switch (mode) {
      case "request-client-cert" -> "request";
      case "require-any-client-cert" -> "requireAny";
      case "verify-client-cert-if-given" -> "verifyIfGiven";
      case "require-and-verify-client-cert" -> "requireAndVerify";
      default -> null;
    };
  }

  /** Which way is set to authenticate; if none is, a proxy in front may do it. */
  private static Facts auth(RawObject document) {
    Optional<RawObject> auth = document.object("auth");
    RawNode at = auth.map(RawObject::mapping).orElse(document.mapping());
    String mode =
        auth.map(
                written ->
                    written.has("silly")
                        ? "silly"
                        : written.has("token") ? "token" : written.has("htpasswd") ? "basic" : null)
            .orElse(null);
    return new Facts().text("mode", mode, at);
  }
}
