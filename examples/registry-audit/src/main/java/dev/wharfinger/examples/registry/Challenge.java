package dev.wharfinger.examples.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a registry asks of who is not known yet (RFC 9110, WWW-Authenticate).
 *
 * @param scheme in lower case, as {@code bearer}
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

  static Optional<Challenge> parse(String header) {
    String text = header.strip();
    int end = text.indexOf(' ');
    String scheme = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Matcher found = PARAMETER.matcher(text); found.find(); ) {
      String value = found.group(2) == null ? found.group(3) : found.group(2);
      parameters.put(found.group(1).toLowerCase(Locale.ROOT), value);
    }
    return scheme.isEmpty() ? Optional.empty() : Optional.of(new Challenge(scheme, parameters));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
