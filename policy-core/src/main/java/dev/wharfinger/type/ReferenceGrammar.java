package dev.wharfinger.type;

import java.util.Optional;

/**
 * The grammar of image references, {@code reference/regexp.go} of the distribution project, read
 * without regular expressions: a backtracking one overflows the stack on a long text.
 */
final class ReferenceGrammar {
  private static final int MAX_TAG = 128;

  private ReferenceGrammar() {}

  /** A reference cut at its separators; tag and digest are empty where there is none. */
  record Parts(Name name, String tag, String digest) {}

  /** A name cut behind its domain, which is empty where there is none. */
  record Name(String domain, String path) {

    @Override
    public String toString() {
      return domain.isEmpty() ? path : domain + '/' + path;
    }
  }

  /** Cuts a reference; empty if the text does not have the form of one. */
  static Optional<Parts> reference(String text) {
    int at = text.indexOf('@');
    String digest = at < 0 ? "" : text.substring(at + 1);
    String tagged = at < 0 ? text : text.substring(0, at);
    int colon = tagged.lastIndexOf(':');
    // A colon before a slash belongs to a port.
    boolean hasTag = colon > tagged.lastIndexOf('/');
    String tag = hasTag ? tagged.substring(colon + 1) : "";
    String name = hasTag ? tagged.substring(0, colon) : tagged;
    boolean fits = (at < 0 || ImageDigest.hasForm(digest)) && (!hasTag || isTag(tag));
    return fits ? name(name).map(cut -> new Parts(cut, tag, digest)) : Optional.empty();
  }

  /** Cuts a name; what could be a domain is taken for one. */
  static Optional<Name> name(String text) {
    int slash = text.indexOf('/');
    boolean domain = slash >= 0 && isDomain(text.substring(0, slash));
    String path = domain ? text.substring(slash + 1) : text;
    return isPath(path)
        ? Optional.of(new Name(domain ? text.substring(0, slash) : "", path))
        : Optional.empty();
  }

  /** Whether a text is a host name, or an IPv6 address in brackets, with or without port. */
  static boolean isDomain(String text) {
    boolean bracketed = text.startsWith("[");
    int hostEnd = bracketed ? text.indexOf(']') + 1 : text.indexOf(':');
    String host = hostEnd < 0 ? text : text.substring(0, hostEnd);
    String port = text.substring(host.length());
    return (port.isEmpty() || isPort(port)) && (bracketed ? isIpv6(host) : isHostName(host));
  }

  private static boolean isPort(String text) {
    return text.length() > 1
        && text.charAt(0) == ':'
        && Ascii.all(text.substring(1), Ascii::isDigit);
  }

  private static boolean isIpv6(String bracketed) {
    return bracketed.length() > 2
        && Ascii.all(
            bracketed.substring(1, bracketed.length() - 1), c -> c == ':' || Ascii.isHex(c));
  }

  private static boolean isHostName(String text) {
    return Ascii.allParts(text, '.', ReferenceGrammar::isLabel);
  }

  private static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.charAt(0) != '-'
        && text.charAt(text.length() - 1) != '-'
        && Ascii.all(text, c -> Ascii.isAlphanumeric(c) || c == '-');
  }

  /** Whether a text is a repository below a registry: components joined by slashes. */
  static boolean isPath(String text) {
    return Ascii.allParts(text, '/', ReferenceGrammar::isPathComponent);
  }

  /** Lower-case words joined by a dot, by one or two underscores, or by dashes. */
  private static boolean isPathComponent(String text) {
    int end = Ascii.skip(text, 0, ReferenceGrammar::isWord);
    boolean valid = end > 0;
    while (valid && end < text.length()) {
      int start = end + separatorLength(text, end);
      valid = start > end;
      end = Ascii.skip(text, start, ReferenceGrammar::isWord);
      valid &= end > start;
    }
    return valid;
  }

  private static boolean isWord(int c) {
    return Ascii.isLower(c) || Ascii.isDigit(c);
  }

  private static int separatorLength(String text, int from) {
    char first = text.charAt(from);
    int length = Ascii.skip(text, from, c -> c == first) - from;
    return switch (first) {
      case '-' -> length;
      case '_' -> length <= 2 ? length : 0;
      case '.' -> length == 1 ? length : 0;
      default -> 0;
    };
  }

  private static boolean isTag(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_TAG
        && text.charAt(0) != '.'
        && text.charAt(0) != '-'
        && Ascii.all(text, c -> Ascii.isAlphanumeric(c) || c == '_' || c == '.' || c == '-');
  }
}
