package dev.wharfinger.report;

import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.secret.SecretFinding;
import dev.wharfinger.internal.secret.SecretScanner;
import dev.wharfinger.internal.secret.Shown;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a file as they may be shown, with dots in place of the characters of secrets. */
final class ShownSource {
  /** A scan tells about so many; of a text that has them, the rest is not known. */
  private static final int MANY = 900;

  private static final Pattern SECRET = Pattern.compile("kind[\"']?\\s*:\\s*[\"']?Secret\\b");

  private final SourceText source;
  private final BitSet secret = new BitSet();
  private final boolean holdsSecrets;

  ShownSource(SourceText source) {
    this.source = source;
    List<SecretFinding> found = SecretScanner.standard().scan(source.text());
    found.forEach(each -> secret.set(each.start(), each.end()));
    if (found.size() > MANY) {
      secret.set(0, source.text().length());
    }
    this.holdsSecrets = SECRET.matcher(source.text()).find();
  }

  /** The text as it is, secrets included. */
  SourceText source() {
    return source;
  }

  int lineCount() {
    return source.lineCount();
  }

  /** Whether there are lines that are not to be shown, though nothing in them looks so. */
  boolean holdsSecrets() {
    return holdsSecrets;
  }

  /** A line, counted from 1, with as many characters as it has. */
  String line(int number) {
    String before = number > 1 ? source.lineText(number - 1) : "";
    String line = source.lineText(number);
    int[] shown = Shown.line(before, line).codePoints().toArray();
    int offset = source.lineStart(number);
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0, at = 0; at < line.length(); i++) {
      text.appendCodePoint(secret.get(offset + at) ? '•' : shown[i]);
      at += Character.charCount(line.codePointAt(at));
    }
    return text.toString();
  }
}
