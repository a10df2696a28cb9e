package dev.wharfinger.internal.read;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How people name Dockerfiles: {@code Dockerfile}, {@code Dockerfile.dev}, {@code web.dockerfile}.
 */
final class DockerfileNames {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:dockerfile|containerfile)(?:\\.[^/\\\\]*)?|.*\\.(?:dockerfile|containerfile)");

  /** Endings of what is read otherwise or not at all: templates, and what Docker ignores. */
  private static final Pattern OTHERS =
      Pattern.compile(".*\\.(?:dockerignore|ya?ml|json|md|txt|sh|tmpl|tpl|j2)");

  private DockerfileNames() {}

  /** Whether a file is a Dockerfile by its name. */
  static boolean isOne(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    return NAMES.matcher(name).matches() && !OTHERS.matcher(name).matches();
  }
}
