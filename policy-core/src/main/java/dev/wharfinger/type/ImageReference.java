package dev.wharfinger.type;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of a container image, as {@code registry.example/team/app:1.2}. Immutable.
 *
 * <pre>{@code
 * ImageReference image = ImageReference.parse("nginx");
 * image.registry();   // docker.io
 * image.repository(); // library/nginx
 * image.isUnder("docker.io/library"); // true
 * }</pre>
 *
 * <p>Grammar and defaults are those of distribution/reference, which Docker and Kubernetes use. Two
 * references are equal if they name the same image: {@code nginx} equals {@code
 * docker.io/library/nginx:latest}.
 */
public final class ImageReference {
  private static final String DEFAULT_REGISTRY = "docker.io";
  private static final String LEGACY_DEFAULT_REGISTRY = "index.docker.io";
  private static final String OFFICIAL = "library/";
  private static final String HTTPS_PORT = ":443";

  private final String text;
  private final ReferenceText parts;

  private ImageReference(String text, ReferenceText parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads a reference.
   *
   * @throws IllegalArgumentException if the text is not an image reference; the message quotes it
   *     and says why
   */
  public static ImageReference parse(String text) {
    try {
      return normalized(text);
    } catch (ReferenceText.InvalidReference e) {
      throw new IllegalArgumentException(complaint(text, e.reason()), e);
    }
  }

  /** Reads a reference; empty if the text is not one. */
  public static Optional<ImageReference> tryParse(String text) {
    try {
      return Optional.of(normalized(text));
    } catch (ReferenceText.InvalidReference e) {
      return Optional.empty();
    }
  }

  private static ImageReference normalized(String text) throws ReferenceText.InvalidReference {
    if (ImageDigest.isIdentifier(text)) {
      throw new ReferenceText.InvalidReference("64 hexadecimal digits do not name a repository");
    }
    if (text.isEmpty()) {
      throw new ReferenceText.InvalidReference("it is empty");
    }
    ReferenceText parts = ReferenceText.parse(withDefaults(text));
    if (parts.domain().isEmpty()) {
      String first = text.substring(0, text.indexOf('/'));
      throw new ReferenceText.InvalidReference("`" + first + "` is not a host name");
    }
    return new ImageReference(text, parts);
  }

  /** Adds the default registry, and {@code library/} to a lone name on it. */
  private static String withDefaults(String text) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    boolean explicit = isRegistry(first) && !first.equals(LEGACY_DEFAULT_REGISTRY);
    if (explicit && !first.equals(DEFAULT_REGISTRY)) {
      return text;
    }
    String remainder = isRegistry(first) ? text.substring(slash + 1) : text;
    String official = remainder.indexOf('/') < 0 ? OFFICIAL : "";
    return DEFAULT_REGISTRY + '/' + official + remainder;
  }

  /** Whether the first component of a name is a registry and not a part of the repository. */
  private static boolean isRegistry(String component) {
    return component.equals("localhost")
        || component.indexOf('.') >= 0
        || component.indexOf(':') >= 0
        || !component.equals(component.toLowerCase(Locale.ROOT));
  }

  private static String complaint(String text, String reason) {
    String shown = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    return "`" + shown + "` is not an image reference: " + reason;
  }

  /** The text as written. */
  public String text() {
    return text;
  }

  /** The registry with its port, as {@code registry.example:5000}; by default {@code docker.io}. */
  public String registry() {
    return parts.domain();
  }

  /** The repository in the registry, as {@code team/app} or {@code library/nginx}. */
  public String repository() {
    return parts.path();
  }

  /** Registry and repository, as {@code docker.io/library/nginx}. */
  public String name() {
    return registry() + '/' + repository();
  }

  /** The tag; empty if none is written, which means {@code latest} unless there is a digest. */
  public Optional<String> tag() {
    return parts.tag().isEmpty() ? Optional.empty() : Optional.of(parts.tag());
  }

  /** The digest, as {@code sha256:…}. */
  public Optional<String> digest() {
    return parts.digest().isEmpty() ? Optional.empty() : Optional.of(parts.digest());
  }

  /** Whether a digest says exactly which image it is. */
  public boolean isPinned() {
    return !parts.digest().isEmpty();
  }

  /**
   * The full name of the image: with its registry, and with its digest, else its tag, else {@code
   * latest}.
   */
  public String canonical() {
    if (isPinned()) {
      return name() + '@' + parts.digest();
    }
    return name() + ':' + (parts.tag().isEmpty() ? "latest" : parts.tag());
  }

  /**
   * Whether the image lies in a registry, or at or below a path in it. Whole components are
   * compared, so that {@code registry.example/acme-evil/app} is not under {@code
   * registry.example/acme}. Registries are compared as the network does: regardless of case, and
   * port 443 is the one that is meant where there is none.
   *
   * @param prefix a registry, a registry and a path, or a path in {@code docker.io}; it gets no
   *     {@code library/}
   * @throws IllegalArgumentException if the prefix is none of these, as with a wildcard or a tag
   */
  public boolean isUnder(String prefix) {
    String trimmed = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    int slash = trimmed.indexOf('/');
    String first = slash < 0 ? trimmed : trimmed.substring(0, slash);
    boolean explicit = isRegistry(first);
    String registry = explicit ? first : DEFAULT_REGISTRY;
    String path = explicit ? trimmed.substring(slash < 0 ? first.length() : slash + 1) : trimmed;
    boolean wholeRegistry = explicit && slash < 0;
    if (!ReferenceGrammar.isDomain(registry) || !(wholeRegistry || ReferenceGrammar.isPath(path))) {
      throw new IllegalArgumentException(
          "`"
              + prefix
              + "` is not the beginning of an image reference; write `registry` or"
              + " `registry/path`, without wildcard, scheme or tag");
    }
    return endpoint(registry).equals(endpoint(registry()))
        && (wholeRegistry || repository().equals(path) || repository().startsWith(path + '/'));
  }

  private static String endpoint(String registry) {
    String host = registry.toLowerCase(Locale.ROOT);
    host =
        host.endsWith(HTTPS_PORT) ? host.substring(0, host.length() - HTTPS_PORT.length()) : host;
    return host.equals(LEGACY_DEFAULT_REGISTRY) ? DEFAULT_REGISTRY : host;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageReference that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  /** The text as written. */
  @Override
  public String toString() {
    return text;
  }
}
