package dev.wharfinger.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An absolute URL, or an absolute path, as {@code https://example.com:80/path?key=value}.
 * Immutable; equal if the texts are.
 *
 * <p>Read as the API server reads them in CEL, which is {@code url.ParseRequestURI} of Go and then
 * {@code url.Parse}. Nothing is looked up.
 */
public final class Url {
  private static final String PATH = "$&+,/:;=@-_.~";
  private static final String ENCODED_PATH = PATH + "!'()*[]%";

  private final String text;
  private final String scheme;
  private final String host;
  private final String path;
  private final String query;

  Url(String text, String scheme, String host, String path, String query) {
    this.text = text;
    this.scheme = scheme;
    this.host = host;
    this.path = path;
    this.query = query;
  }

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException if the text is not one; the message quotes it
   */
  public static Url parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`" + text + "` is not a URL as `https://example.com/path`"));
  }

  /** Reads a URL; empty if the text is not one. */
  public static Optional<Url> tryParse(String text) {
    int fragment = text.indexOf('#');
    String rest = fragment < 0 ? text : text.substring(0, fragment);
    boolean valid = UrlText.isUrl(text) && PercentText.isValid(text.substring(rest.length()));
    return valid ? UrlText.read(text, rest, true) : Optional.empty();
  }

  /** The scheme in small letters, as {@code https}; the empty text if there is none. */
  public String scheme() {
    return scheme;
  }

  /** The host and, behind a colon, the port; the empty text if there is none. */
  public String host() {
    return host;
  }

  /** The host without port, and without the brackets around an address of version 6. */
  public String hostname() {
    String name = host.substring(0, portColon());
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  /** The port as it is written; the empty text if there is none. */
  public String port() {
    return host.substring(Math.min(portColon() + 1, host.length()));
  }

  private int portColon() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && UrlText.isPort(host.substring(colon)) ? colon : host.length();
  }

  /** The path, with percent signs where characters may not stand as they are. */
  public String escapedPath() {
    boolean valid = Ascii.all(path, c -> Ascii.isAlphanumeric(c) || ENCODED_PATH.indexOf(c) >= 0);
    return valid
        ? path
        : PercentText.decode(path, false)
            .map(p -> PercentText.encode(p, c -> Ascii.isAlphanumeric(c) || PATH.indexOf(c) >= 0))
            .orElse(path);
  }

  /** The values of each key of the query, decoded; parts that cannot be decoded are left out. */
  public Map<String, List<String>> query() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      Optional<String> key =
          PercentText.decode(equals < 0 ? part : part.substring(0, equals), true);
      Optional<String> value =
          PercentText.decode(equals < 0 ? "" : part.substring(equals + 1), true);
      if (!part.isEmpty() && part.indexOf(';') < 0 && key.isPresent() && value.isPresent()) {
        values.computeIfAbsent(key.get(), name -> new ArrayList<>()).add(value.get());
      }
    }
    values.replaceAll((key, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Url url && text.equals(url.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text as it was read. */
  @Override
  public String toString() {
    return text;
  }
}
