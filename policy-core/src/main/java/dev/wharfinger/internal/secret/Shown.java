package dev.wharfinger.internal.secret;

import com.google.re2j.Matcher;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Texts as they may be shown to people, without the secrets in them. */
public final class Shown {
  /** A variable in YAML or JSON, whose value may stand in the next line. */
  private static final Lazy VARIABLE =
      new Lazy(
          "name[\"']?\\s*:\\s*[\"']?([0-9A-Za-z_.-]+)[\"']?\\s*,?\\s*[\"']?value[\"']?\\s*:\\s*"
              + "(\"[^\"]*\"?|'[^']*'?|[^\\s,}][^\\n,}]*)");

  /** The older form of Dockerfiles, without an equals sign. */
  private static final Lazy INSTRUCTION =
      new Lazy("(?i)^\\s*(?:ONBUILD\\s+)?(?:ENV|LABEL)\\s+([0-9A-Za-z_.-]+)\\s+(.*)");

  /** What a command fills in begins so, and the word that follows a name where it is a value. */
  private static final Set<String> NONE = Set.of("$", "value");

  private static final char DOT = '•';
  private static final int REACH = 4096;

  /** A scan tells about so many; of a text that has them, the rest is not known. */
  private static final int MANY = 900;

  private Shown() {}

  /** A value, with what may be shown of each secret in its place. */
  public static String value(String name, String value) {
    StringBuilder text = new StringBuilder();
    int last = 0;
    List<SecretFinding> secrets = new NamedValue(name, value).secrets();
    if (secrets.size() > MANY) {
      return Redacted.of(value).toString();
    }
    for (SecretFinding secret : secrets) {
      text.append(value, last, secret.start()).append(secret.redacted());
      last = secret.end();
    }
    return text.append(value, last, value.length()).toString();
  }

  /**
   * A line of a file, with dots in place of the characters of secrets.
   *
   * @param before the line before it, which may name what stands in it
   */
  public static String line(String before, String line) {
    String text = before + "\n" + line;
    BitSet secret = new BitSet();
    List<SecretFinding> found = SecretScanner.standard().scan(text);
    found.forEach(each -> secret.set(each.start(), each.end()));
    if (found.size() > MANY) {
      secret.set(0, text.length());
    }
    assignments(text, secret);
    pairs(VARIABLE, text, 0, secret);
    pairs(INSTRUCTION, line, before.length() + 1, secret);
    return dotted(text, before.length() + 1, secret);
  }

  private static void assignments(String text, BitSet secret) {
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && NameWords.isPart(text.charAt(end))) {
        end++;
      }
      if (end > start && SecretNames.isOne(text.substring(start, end))) {
        Assignment.around(text, start, end, REACH)
            .filter(each -> isSecret(text.substring(each.start(), each.end())))
            .ifPresent(each -> secret.set(each.start(), each.end()));
      }
    }
  }

  private static void pairs(Lazy pattern, String text, int shift, BitSet secret) {
    Matcher matcher = pattern.get().matcher(text);
    while (matcher.find()) {
      if (new NamedValue(matcher.group(1), matcher.group(2)).isSecret()) {
        secret.set(shift + matcher.start(2), shift + matcher.end(2));
      }
    }
  }

  private static boolean isSecret(String value) {
    return !NONE.contains(value) && new NamedValue("secret", value).isSecret();
  }

  /** Counts of characters stay, so that columns do. */
  private static String dotted(String text, int from, BitSet secret) {
    StringBuilder line = new StringBuilder(text.length() - from);
    for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (secret.get(i)) {
        line.append(DOT);
      } else {
        line.appendCodePoint(text.codePointAt(i));
      }
    }
    return line.toString();
  }
}
