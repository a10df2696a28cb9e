package dev.wharfinger.internal.admissionpolicy.write;

import java.util.Locale;
import java.util.Optional;

/**
 * The grammar of image references as regular expressions ({@code ImageReference} has its source).
 */
final class ImageForm {
  private static final String WORD = "[a-z0-9]+";
  private static final String COMPONENT = WORD + "(?:(?:[.]|_|__|-+)" + WORD + ")*";

  /** A component that nobody takes for a registry. */
  private static final String PLAIN_COMPONENT = WORD + "(?:(?:_|__|-+)" + WORD + ")*";

  private static final String PATH = COMPONENT + "(?:/" + COMPONENT + ")*";
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final String DOMAIN =
      "(?:" + LABEL + "(?:[.]" + LABEL + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
  private static final String TAG = "(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?";
  private static final String DIGEST =
      "(?:@(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}))?";

  /** A reference; that a repository has no more than 255 characters is not counted. */
  static final String REFERENCE =
      "^(?:%s/%s|%s(?:/%s)?|%s)%s%s$"
          .formatted(DOMAIN, PATH, PLAIN_COMPONENT, PATH, COMPONENT, TAG, DIGEST);

  /** What has the form of a repository, but is taken for the id of an image. */
  static final String IDENTIFIER = "^[a-f0-9]{64}$";

  /** The default registry, if it is written. */
  static final String DOCKER_IO = "(?i:(?:index[.])?docker[.]io(?::443)?/)";

  private static final String LIBRARY = "library";
  private static final String END = "(?:[/:@]|$)";

  private ImageForm() {}

  /**
   * What references fit that lie under a prefix, as {@code ImageReference.isUnder} has it.
   *
   * @return empty if that is all of the default registry, which nothing in the text has to tell
   */
  static Optional<String> under(String prefix) {
    String trimmed = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    int slash = trimmed.indexOf('/');
    String first = slash < 0 ? trimmed : trimmed.substring(0, slash);
    String path = slash < 0 ? "" : trimmed.substring(slash + 1);
    boolean explicit = isRegistry(first);
    if (explicit && !isDefault(first)) {
      return Optional.of("^" + host(first) + "/" + (path.isEmpty() ? "" : quoted(path) + END));
    }
    if (explicit && path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of("^" + DOCKER_IO + "?" + onDefault(explicit ? path : trimmed));
  }

  private static String onDefault(String path) {
    if (path.equals(LIBRARY)) {
      return "(?:library/|[^/]+$)";
    }
    if (path.startsWith(LIBRARY + "/") && path.indexOf('/') == path.lastIndexOf('/')) {
      String name = quoted(path.substring(LIBRARY.length() + 1));
      return "(?:library/" + name + END + "|" + name + "(?:[:@]|$))";
    }
    return path.indexOf('/') < 0 ? quoted(path) + "/" : quoted(path) + END;
  }

  private static boolean isDefault(String registry) {
    String host = registry.toLowerCase(Locale.ROOT);
    return host.matches("(index[.])?docker[.]io(:443)?");
  }

  private static boolean isRegistry(String component) {
    return component.equals("localhost")
        || component.indexOf('.') >= 0
        || component.indexOf(':') >= 0
        || !component.equals(component.toLowerCase(Locale.ROOT));
  }

  /** Names are compared regardless of case, and port 443 is the one that is meant without one. */
  private static String host(String registry) {
    String name =
        registry.endsWith(":443") ? registry.substring(0, registry.length() - 4) : registry;
    boolean hasPort = name.matches(".*:[0-9]+");
    return "(?i:" + quoted(name) + ")" + (hasPort ? "" : "(?::443)?");
  }

  private static String quoted(String name) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      form.append(
          switch (c) {
            case '.' -> "[.]";
            case '[', ']' -> "\\" + c;
            default -> String.valueOf(c);
          });
    }
    return form.toString();
  }
}
