package dev.wharfinger.internal.secret;

import java.util.Set;

/**
 * Names whose values are secrets: those that BuildKit warns of (linter, {@code
 * SecretsUsedInArgOrEnv}), also in other styles than {@code DB_PASSWORD}, without those that are
 * about a secret and do not hold it, as {@code TOKEN_URL}.
 */
public final class SecretNames {
  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "passwd",
          "pword",
          "passphrase",
          "pass",
          "pwd",
          "passwords",
          "secret",
          "secrets",
          "token",
          "tokens",
          "credential",
          "credentials",
          "apikey",
          "auth",
          "key",
          "pgpassword",
          "accesskey",
          "secretkey",
          "privatekey",
          "authtoken",
          "accesstoken");

  /** What stands in front of {@code key} where it opens nothing. */
  private static final Set<String> PLAIN_KEYS =
      Set.of(
          "sort",
          "primary",
          "foreign",
          "partition",
          "cache",
          "row",
          "group",
          "gpg",
          "pgp",
          "map",
          "label",
          "taint",
          "topology",
          "hot",
          "translation",
          "i18n",
          "bucket");

  /** What stands in front of {@code key} where it opens something, whatever the text is about. */
  private static final Set<String> OPENING =
      Set.of(
          "api",
          "access",
          "private",
          "secret",
          "encryption",
          "signing",
          "auth",
          "master",
          "client",
          "account",
          "storage",
          "service",
          "ssh",
          "app",
          "jwt",
          "hmac",
          "license",
          "licence");

  /** Several of them are often a place that holds them. */
  private static final Set<String> COLLECTIONS = Set.of("secrets", "tokens");

  /** With these words anywhere it is not the secret (BuildKit has the first three). */
  private static final Set<String> OTHERS =
      Set.of("public", "file", "version", "random", "csrf", "xsrf");

  /** Words that follow what they are about. */
  private static final Set<String> ASPECTS =
      Set.of(
          "name",
          "names",
          "url",
          "uri",
          "path",
          "dir",
          "directory",
          "host",
          "hostname",
          "port",
          "id",
          "ids",
          "length",
          "len",
          "size",
          "min",
          "max",
          "ttl",
          "lifetime",
          "expiry",
          "expires",
          "expiration",
          "timeout",
          "interval",
          "type",
          "algorithm",
          "alg",
          "format",
          "enabled",
          "required",
          "policy",
          "header",
          "issuer",
          "audience",
          "field",
          "ref",
          "mode",
          "method",
          "provider",
          "endpoint",
          "server",
          "service",
          "domain",
          "realm",
          "scope",
          "scopes",
          "user",
          "username",
          "store",
          "source",
          "location",
          "prefix",
          "suffix",
          "strategy",
          "rotation",
          "count");

  private SecretNames() {}

  /** Whether what is assigned to a name is a secret, where names are those of settings. */
  public static boolean isOne(String name) {
    return isOne(name, false);
  }

  /** Whether it is, where names may be those of anything, as in code. */
  static boolean isOneAnywhere(String name) {
    return isOne(name, true);
  }

  private static boolean isOne(String name, boolean anywhere) {
    String[] words = NameWords.joined(name).split("_+", -1);
    boolean found = false;
    for (int i = 0; i < words.length; i++) {
      String word = withoutDigits(words[i]);
      if (OTHERS.contains(word)) {
        return false;
      }
      if (isSecret(word, i == 0 ? "" : words[i - 1], anywhere)) {
        found = words.length > 1 || !word.equals("pwd"); // alone it is where a shell is
      } else if (ASPECTS.contains(word)) {
        found = false;
      }
    }
    return found;
  }

  private static boolean isSecret(String word, String before, boolean anywhere) {
    if (word.equals("key")) {
      return anywhere ? OPENING.contains(before) : !PLAIN_KEYS.contains(before);
    }
    return SECRETS.contains(word) && !(anywhere && COLLECTIONS.contains(word));
  }

  /** {@code token} for {@code token2}. */
  private static String withoutDigits(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }
}
