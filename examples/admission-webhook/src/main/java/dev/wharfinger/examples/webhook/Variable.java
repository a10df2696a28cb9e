package dev.wharfinger.examples.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of the environment that the webhook reads; the documentation lists them. */
enum Variable {
  TLS("/tls", "the folder with `tls.crt` and `tls.key`, as a TLS secret is mounted"),
  PORT("8443", "the port to listen on"),
  PROFILE("recommended", "the profile to judge by, a standard one or one of your own"),
  PROFILES(null, "the folder with profiles of your own"),
  POLICIES(null, "the folder with policies of your own, in `.yaml` and `.mjs`"),
  RELOAD(null, "after how many seconds to look whether the two folders have changed"),
  DENY_FROM(
      "high", "the lowest severity that refuses a request: `low`, `medium`, `high`, `critical`"),
  FIX("none", "whose fixes `/mutate` makes: `none`, `all`, or ids of policies with commas between"),
  CONTEXT("none", "what to ask the API server for: `none` or `namespaces`");

  private static final String PREFIX = "WHARFINGER_";

  private final @Nullable String byDefault;
  private final String meaning;

  Variable(@Nullable String byDefault, String meaning) {
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /** The name in the environment. */
  String key() {
    return PREFIX + name();
  }

  /** The names of all. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Variable::key).toList();
  }

  /** Whether a name begins as theirs, and is none of them. */
  static boolean isMisspelt(String name) {
    return name.startsWith(PREFIX) && !keys().contains(name);
  }

  /** What holds where the variable is not set; empty if nothing does. */
  Optional<String> byDefault() {
    return Optional.ofNullable(byDefault);
  }

  /** What it says, for the documentation. */
  String meaning() {
    return meaning;
  }
}
