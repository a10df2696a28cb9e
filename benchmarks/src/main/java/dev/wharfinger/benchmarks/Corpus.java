package dev.wharfinger.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Real manifests, in memory: those files of a folder that are YAML from end to end, so that no
 * contender gets away with stopping half way.
 *
 * @param files in the order of their names
 */
record Corpus(List<File> files) {
  static final String PROPERTY = "wharfinger.corpus";

  Corpus {
    files = List.copyOf(files);
  }

  /**
   * The folder that the property {@code wharfinger.corpus} names, or the one beside the project.
   */
  private static Path folder() {
    return Path.of(System.getProperty(PROPERTY, "../shared/corpus"));
  }

  /**
   * Reads all files.
   *
   * @throws IllegalStateException if there is no such folder
   */
  static Corpus read() {
    return read(Corpus::isYaml, Corpus::isReadable);
  }

  /** Reads the Dockerfiles beside them. */
  static Corpus dockerfiles() {
    return read(path -> path.getFileName().toString().startsWith("Dockerfile"), text -> true);
  }

  private static Corpus read(Predicate<Path> paths, Predicate<String> texts) {
    List<File> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(present())) {
      for (Path path : found.filter(Files::isRegularFile).filter(paths).sorted().toList()) {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        if (texts.test(text)) {
          files.add(new File(path.toString(), text));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus cannot be read", e);
    }
    return new Corpus(files);
  }

  /**
   * One of the files.
   *
   * @param path where it lies in the folder
   */
  static File file(String path) {
    Path file = present().resolve(path);
    try {
      return new File(path, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus has no `" + path + "`", e);
    }
  }

  /** The size of all texts, in bytes of UTF-8. */
  long bytes() {
    return files.stream().mapToLong(File::bytes).sum();
  }

  private static Path present() {
    if (!Files.isDirectory(folder())) {
      throw new IllegalStateException(
          "there is no corpus at `%s`; name a folder of manifests with `-D%s`"
              .formatted(folder(), PROPERTY));
    }
    return folder();
  }

  private static boolean isYaml(Path path) {
    String name = path.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isReadable(String text) {
    try {
      YamlEvents.count(text);
      return true;
    } catch (YamlEngineException e) {
      return false; // a Helm template, as a rule
    }
  }

  /** A file. */
  record File(String name, String text) {
    long bytes() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }
}
