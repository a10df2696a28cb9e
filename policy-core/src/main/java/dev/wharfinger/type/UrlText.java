package dev.wharfinger.type;

import java.util.Locale;
import java.util.Optional;

/** Reads URLs as {@code net/url} of Go does. */
final class UrlText {
  private static final String SCHEME = "+-.";
  private static final String USER = "-._:~!$&'()*+,;=%@";
  private static final String HOST = "-_.~!$&'()*+,;=:[]<>\"";
  private static final char LAST_CONTROL = 0x1f;
  private static final char DELETE = 0x7f;

  private UrlText() {}

  /** Whether {@code url.ParseRequestURI} takes it, to which a fragment is part of the path. */
  static boolean isUrl(String text) {
    return !text.isEmpty() && read(text, text, false).isPresent();
  }

  /**
   * Reads an absolute URL or path.
   *
   * @param whole what is remembered as its text
   * @param text without the fragment
   * @param hostAlone whether two slashes begin a host where there is no scheme
   */
  static Optional<Url> read(String whole, String text, boolean hostAlone) {
    if (hasControl(text)) {
      return Optional.empty();
    }
    if (text.equals("*")) {
      return Optional.of(new Url(whole, "", "", "*", ""));
    }
    int colon = schemeEnd(text);
    if (colon == 0) {
      return Optional.empty();
    }
    String scheme = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    String place = mark < 0 ? rest : rest.substring(0, mark);
    boolean mayHaveHost = !scheme.isEmpty() || (hostAlone && !place.startsWith("///"));
    return mayHaveHost && place.startsWith("//")
        ? withHost(whole, scheme, place, query)
        : withoutHost(whole, scheme, place, query);
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c <= LAST_CONTROL || c == DELETE);
  }

  /** Where the colon after the scheme stands; -1 if there is no scheme. */
  private static int schemeEnd(String text) {
    boolean letter = !text.isEmpty() && Ascii.isLetter(text.charAt(0));
    int end =
        letter ? Ascii.skip(text, 0, c -> Ascii.isAlphanumeric(c) || SCHEME.indexOf(c) >= 0) : 0;
    return end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private static Optional<Url> withHost(String whole, String scheme, String place, String query) {
    int slash = place.indexOf('/', 2);
    int end = slash < 0 ? place.length() : slash;
    String path = place.substring(end);
    return host(place.substring(2, end))
        .filter(host -> PercentText.isValid(path))
        .map(host -> new Url(whole, scheme, host, path, query));
  }

  private static Optional<Url> withoutHost(
      String whole, String scheme, String place, String query) {
    if (place.startsWith("/")) {
      return PercentText.isValid(place)
          ? Optional.of(new Url(whole, scheme, "", place, query))
          : Optional.empty();
    }
    // What follows the scheme of `mailto:someone` has no parts.
    return scheme.isEmpty() ? Optional.empty() : Optional.of(new Url(whole, scheme, "", "", query));
  }

  private static Optional<String> host(String authority) {
    int at = authority.lastIndexOf('@');
    String user = authority.substring(0, Math.max(at, 0));
    boolean valid =
        Ascii.all(user, c -> Ascii.isAlphanumeric(c) || USER.indexOf(c) >= 0)
            && PercentText.isValid(user);
    String host = authority.substring(at + 1);
    int colon = host.startsWith("[") ? host.lastIndexOf(']') + 1 : host.lastIndexOf(':');
    boolean closed = !host.startsWith("[") || colon > 0;
    return valid && closed && (colon < 0 || isPort(host.substring(colon)))
        ? decodeHost(host)
        : Optional.empty();
  }

  /** Of the characters of ASCII, only those that need no encoding may stand in a host. */
  private static Optional<String> decodeHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean encoded =
          c == '%'
              && (host.startsWith("%25", i) || Ascii.skip(host, i + 1, UrlText::isHigh) > i + 1);
      boolean plain = c > DELETE || Ascii.isAlphanumeric(c) || HOST.indexOf(c) >= 0;
      if (!encoded && !plain) {
        return Optional.empty();
      }
    }
    return PercentText.decode(host, false);
  }

  private static boolean isHigh(int c) {
    return Ascii.isHex(c) && c >= '8';
  }

  /** Whether this is a colon and digits, or nothing. */
  static boolean isPort(String text) {
    return text.isEmpty()
        || (text.charAt(0) == ':' && Ascii.skip(text, 1, Ascii::isDigit) == text.length());
  }
}
