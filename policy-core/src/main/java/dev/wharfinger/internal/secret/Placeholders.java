package dev.wharfinger.internal.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands where a secret will be, and what vendors publish as an example. */
final class Placeholders {
  /** Wherever they stand: no generator of credentials is likely to make them. */
  private static final List<String> TELLING = List.of("example", "redacted", "placeholder");

  /** In what may be made of words. */
  private static final List<String> TELLING_OF_PLAIN =
      List.of(
          "changeme",
          "change_me",
          "change-me",
          "your",
          "dummy",
          "insert",
          "replace",
          "${",
          "$(",
          "{{",
          "todo",
          "sample",
          "fixme",
          "not-a-secret",
          "123456789",
          "abcdefghij");

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwd",
          "pass",
          "pwd",
          "pw",
          "secret",
          "token",
          "key",
          "user",
          "username",
          "admin",
          "test",
          "testing",
          "foo",
          "bar",
          "baz",
          "value",
          "string",
          "text",
          "none",
          "null",
          "true",
          "false",
          "undefined",
          "nil",
          "default",
          "yyy",
          "apikey",
          "api_key",
          "mypassword",
          "my-password",
          "my_password",
          "mysecret",
          "my-secret",
          "my_secret",
          "credentials");

  private static final String MASKS = "xX*#.";
  private static final int RUN = 8;
  private static final int DISTINCT = 3;

  private Placeholders() {}

  /**
   * Whether a text is no secret.
   *
   * @param plain whether secrets of its kind may be words
   */
  static boolean isOne(String text, boolean plain) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isFilling(text)
        || TELLING.stream().anyMatch(lower::contains)
        || (plain && isPlainPlaceholder(text, lower));
  }

  private static boolean isPlainPlaceholder(String text, String lower) {
    return WORDS.contains(lower)
        || TELLING_OF_PLAIN.stream().anyMatch(lower::contains)
        || isBracketed(text)
        || SecretReferences.isOne(text);
  }

  /** Few different characters, a long run of one, or of what is written for a character. */
  private static boolean isFilling(String text) {
    int longest = 0;
    int run = 0;
    boolean masked = false;
    for (int i = 0; i < text.length(); i++) {
      run = i > 0 && text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
      longest = Math.max(longest, run);
      masked |= run >= RUN && MASKS.indexOf(text.charAt(i)) >= 0;
    }
    return masked
        || (longest >= RUN && longest * 3 >= text.length())
        || text.chars().distinct().limit(DISTINCT + 1L).count() < Math.min(DISTINCT, text.length());
  }

  /** A word in brackets, as {@code [PASSWORD]} or {@code {SumoAccessKey}}. */
  private static boolean isBracketed(String text) {
    if (text.length() < 2 || "[{<(".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    return "]}>)".indexOf(text.charAt(text.length() - 1)) >= 0
        && text.chars().skip(1).limit(text.length() - 2L).allMatch(Placeholders::isOfWord);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || c == '_' || c == '-' || c == ' ' || c == '.' || c == '$';
  }
}
