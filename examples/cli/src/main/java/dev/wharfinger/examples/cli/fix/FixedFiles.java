package dev.wharfinger.examples.cli.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files whose texts changed, which are written or shown.
 *
 * @param before the texts as they were read, by the names of the files
 * @param after the texts of the files that change
 */
public record FixedFiles(Map<String, String> before, Map<String, String> after) {
  /** Keeps the files in the order of their names. */
  public FixedFiles {
    after = new TreeMap<>(after);
  }

  /** What would be written, as a unified diff. */
  public String diff(DiffNames names) {
    StringBuilder diff = new StringBuilder();
    Collection<String> named = names().values();
    after.forEach(
        (file, text) -> {
          if (named.contains(file)) {
            diff.append(UnifiedDiff.of(names.of(file), before.getOrDefault(file, ""), text));
          }
        });
    return diff.toString();
  }

  /** The first file that is not where tools take a diff without being told to. */
  public Optional<String> outside(DiffNames names) {
    return after.keySet().stream().filter(names::leadsOut).findFirst();
  }

  /**
   * Writes the files, each wholly or not at all.
   *
   * @param given what may be written: files, and folders with all that lies in them
   * @return why files were left as they are, by their names; empty if all are written
   */
  public Map<String, String> write(List<Path> given) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (Path path : given) {
      roots.add(path.toRealPath());
    }
    Map<String, String> refused = new TreeMap<>();
    for (String file : names().values()) {
      String reason = write(file, after.getOrDefault(file, ""), roots);
      if (!reason.isEmpty()) {
        refused.put(file, reason);
      }
    }
    return refused;
  }

  /** Each file once, however it was named; a name that leads through no link is better. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : after.keySet()) {
      String real = real(name);
      names.merge(real, name, (first, next) -> absolute(next).equals(real) ? next : first);
    }
    return names;
  }

  /** What is gone, or came through a pipe, has its name only. */
  private static String real(String name) {
    try {
      return Path.of(name).toRealPath().toString();
    } catch (IOException | InvalidPathException e) {
      return name;
    }
  }

  private static String absolute(String name) {
    return Path.of(name).toAbsolutePath().normalize().toString();
  }

  /** Writes a file; gives the reason if it may not be written. */
  private String write(String name, String text, List<Path> roots) {
    try {
      Path file = Path.of(name).toRealPath();
      if (roots.stream().noneMatch(file::startsWith)) {
        return "it lies outside of what is checked";
      }
      byte[] read = before.getOrDefault(name, "").getBytes(UTF_8);
      if (!Arrays.equals(Files.readAllBytes(file), read)) {
        return "it is not text in UTF-8, or it changed in the meantime";
      }
      replace(file, text.getBytes(UTF_8));
      return "";
    } catch (IOException e) {
      return "it cannot be written";
    }
  }

  /** A file that is moved over another is there wholly or not at all. */
  private static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.getParent();
    Path draft = Files.createTempFile(folder, ".wharfinger", ".tmp");
    try {
      Files.write(draft, content);
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(
            draft, Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
