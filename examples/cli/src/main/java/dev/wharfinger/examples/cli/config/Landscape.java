package dev.wharfinger.examples.cli.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What lies in a folder that policies can look at.
 *
 * @param places the files and folders of the folder itself in which each kind of file is; templates
 *     are files
 */
record Landscape(Map<Kind, SortedSet<String>> places) {
  /** So many files are looked into, and so deep. */
  private static final int MOST_FILES = 5000;

  private static final int DEEPEST = 6;

  /** Folders of tools, which are full of files that nobody wrote. */
  private static final Set<String> PASSED_OVER =
      Set.of("node_modules", "target", "build", "vendor", "dist");

  /** A kind of file. */
  enum Kind {
    KUBERNETES,
    DOCKERFILE,
    COMPOSE,
    CHART,
    /** What a tool has yet to make a manifest of; of those in charts nobody needs to know. */
    TEMPLATE,
    POLICY
  }

  /** Looks around. */
  static Landscape of(Path folder) throws IOException {
    Map<Kind, SortedSet<String>> places = new EnumMap<>(Kind.class);
    Walk walk = new Walk(folder, places);
    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
    return new Landscape(places);
  }

  boolean has(Kind kind) {
    return places.containsKey(kind);
  }

  /** Where a kind of file is, sorted; empty if it is nowhere. */
  SortedSet<String> of(Kind kind) {
    return places.getOrDefault(kind, new TreeSet<>());
  }

  /** Tells the kind of a file by its name, and where that is not enough by its text. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private static final Pattern DOCKERFILE =
        Pattern.compile("(dockerfile|containerfile)([._-].*)?|.*\\.dockerfile");
    private static final Pattern COMPOSE = Pattern.compile("(docker-)?compose.*\\.ya?ml");
    private static final Pattern YAML = Pattern.compile(".*\\.(ya?ml|json)");
    private static final Set<String> OF_CHART = Set.of("templates", "charts");

    /** Braces at the beginning of a value or a line; those within a text are ordinary. */
    private static final Pattern TEMPLATE = Pattern.compile("(?m)^\\s*(- +)?([\\w./-]+: *)?\\{\\{");

    private static final Pattern RESOURCE =
        Pattern.compile(
            "(?ms)^\\s*[\"']?apiVersion[\"']?:.*^\\s*[\"']?kind[\"']?:"
                + "|^\\s*[\"']?kind[\"']?:.*^\\s*[\"']?apiVersion[\"']?:");
    private static final Pattern POLICY =
        Pattern.compile("(?ms)\\A(?=.*^id:)(?=.*^match:)(?=.*^expression:)");

    private final Path folder;
    private final Map<Kind, SortedSet<String>> places;
    private int files;

    Walk(Path folder, Map<Kind, SortedSet<String>> places) {
      this.folder = folder;
      this.places = places;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
      String name = name(below);
      boolean own = name.startsWith(".") || PASSED_OVER.contains(name) || isOfChart(below);
      return own && !below.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (++files > MOST_FILES) {
        return FileVisitResult.TERMINATE;
      }
      Optional<Kind> kind = attributes.isRegularFile() ? kind(file) : Optional.empty();
      if (kind.isPresent()) {
        Path place = folder.relativize(file);
        places
            .computeIfAbsent(kind.get(), k -> new TreeSet<>())
            .add(kind.get() == Kind.TEMPLATE ? slashes(place) : name(place.getName(0)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean isOfChart(Path below) {
      return OF_CHART.contains(name(below)) && Files.exists(below.resolveSibling("Chart.yaml"));
    }

    private static String slashes(Path path) {
      return path.toString().replace('\\', '/');
    }

    private static Optional<Kind> kind(Path file) throws IOException {
      String name = name(file).toLowerCase(Locale.ROOT);
      if (DOCKERFILE.matcher(name).matches()) {
        return Optional.of(Kind.DOCKERFILE);
      }
      if (COMPOSE.matcher(name).matches()) {
        return Optional.of(Kind.COMPOSE);
      }
      if (name.equals("chart.yaml")) {
        return Optional.of(Kind.CHART);
      }
      return YAML.matcher(name).matches() ? byText(file) : Optional.empty();
    }

    private static Optional<Kind> byText(Path file) throws IOException {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (TEMPLATE.matcher(text).find()) {
        return Optional.of(Kind.TEMPLATE);
      }
      if (POLICY.matcher(text).find()) {
        return Optional.of(Kind.POLICY);
      }
      return RESOURCE.matcher(text).find() ? Optional.of(Kind.KUBERNETES) : Optional.empty();
    }

    private static String name(Path path) {
      return String.valueOf(path.getFileName());
    }
  }
}
