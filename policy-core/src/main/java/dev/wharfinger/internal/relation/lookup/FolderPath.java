package dev.wharfinger.internal.relation.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * An absolute path of a file or folder, by its parts, so that {@code /run/docker.sock} is in {@code
 * //run/} and not in {@code /ru}.
 */
public record FolderPath(List<String> parts) {
  private static final List<String> VAR_RUN = List.of("var", "run");

  public FolderPath {
    parts = List.copyOf(parts);
  }

  /** Of a text with the slashes of Linux or Windows; {@code .} and {@code ..} are followed. */
  public static FolderPath of(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        parts.subList(Math.max(0, parts.size() - 1), parts.size()).clear();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return new FolderPath(parts);
  }

  /**
   * Of a node, where {@code /var/run} is a link to {@code /run} (Filesystem Hierarchy Standard).
   */
  public static FolderPath ofNode(String text) {
    FolderPath path = of(text);
    return path.isIn(new FolderPath(VAR_RUN))
        ? new FolderPath(path.parts.subList(1, path.parts.size()))
        : path;
  }

  /** Whether this is a folder, or something in it at any depth. */
  public boolean isIn(FolderPath folder) {
    return parts.size() >= folder.parts.size()
        && parts.subList(0, folder.parts.size()).equals(folder.parts);
  }
}
