package dev.wharfinger.examples.cli.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.examples.cli.usage.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
  public String diff() {
    StringBuilder diff = new StringBuilder();
    after.forEach(
        (file, text) -> diff.append(UnifiedDiff.of(file, before.getOrDefault(file, ""), text)));
    return diff.toString();
  }

  /**
   * Writes the files, each wholly or not at all.
   *
   * @param given what may be written: files, and folders with all that lies in them
   * @return why files were left as they are, a sentence each; empty if all are written
   */
  public List<String> write(List<Path> given) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (Path path : given) {
      roots.add(path.toRealPath());
    }
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, String> file : after.entrySet()) {
      String reason = write(file.getKey(), file.getValue(), roots);
      if (!reason.isEmpty()) {
        refused.add(Names.quoted(file.getKey()) + " is left as it is: " + reason);
      }
    }
    return refused;
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
