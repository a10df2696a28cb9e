package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code /configurations} of Harbor tells: each value beside whether it can be edited. */
final class HarborConfigurations {
  private static final String VALUE = "value";
  private static final int SECONDS_PER_MINUTE = 60;

  private HarborConfigurations() {}

  static boolean isOne(RawObject document) {
    return document.object("auth_mode").filter(mode -> mode.has(VALUE)).isPresent();
  }

  static RawMapping tree(RawObject document) {
    RawMapping written = document.mapping();
    RawMapping plain = plain(document);
    RawObject values = RawObject.of(plain, document.dialect());
    Facts harbor = new Facts().node("configurations", plain);
    return Harbor.registry(document)
        .object("auth", auth(values), written)
        .object("audit", new Facts().copy("sink", values, "audit_log_forward_endpoint"), written)
        .object("scanning", scanning(values), written)
        .truth("readOnly", values, "read_only")
        .object("harbor", harbor, written)
        .at(written);
  }

  /** The values by their names. */
  private static RawMapping plain(RawObject document) {
    Facts plain = new Facts();
    for (Dialect.Property property : document.properties()) {
      Optional<RawObject> item = RawObject.of(property.value(), document.dialect());
      RawNode value =
          item.flatMap(object -> object.node(VALUE))
              .orElse(
                  item.filter(object -> object.has("editable")).isPresent()
                      ? null
                      : property.value());
      if (value != null && !RawObject.isNull(value, document.dialect())) {
        plain.node(property.name(), value);
      }
    }
    return plain.at(document.mapping());
  }

  private static Facts auth(RawObject values) {
    Facts auth =
        new Facts()
            .word("mode", values, "auth_mode", HarborConfigurations::mode)
            .truth("selfRegistration", values, "self_registration");
    values
        .node("token_expiration")
        .ifPresent(
            node ->
                Facts.number(values, "token_expiration")
                    .ifPresent(
                        minutes ->
                            auth.plain("tokenTtlSeconds", minutes * SECONDS_PER_MINUTE, node)));
    return auth;
  }

  static @Nullable String mode(String mode) {
    return switch (mode) {
      case "db_auth" -> "database";
      case "ldap_auth" -> "ldap";
      case "oidc_auth" -> "oidc";
      case "uaa_auth" -> "uaa";
      case "http_auth" -> "proxy";
      default -> null;
    };
  }

  private static Facts scanning(RawObject values) {
    return values
        .object("scan_all_policy")
        .map(policy -> new Facts().copy("schedule", policy, "type"))
        .orElse(new Facts());
  }
}
