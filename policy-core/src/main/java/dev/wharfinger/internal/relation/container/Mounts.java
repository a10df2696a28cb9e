package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.FolderPath;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Mounts as the container has them, and what of the host they show. */
final class Mounts {
  static final String TYPE = "docker.ContainerMount";

  private static final String UP = "../";

  private Mounts() {}

  /** Fills in what every mount has; it may be unknown. */
  static DerivedNode fill(
      DerivedNode part, @Nullable Object type, @Nullable Object source, @Nullable Object target) {
    return part.with("type", type).with("source", source).with("target", target);
  }

  /** Fills in a file system in memory, with its options behind a colon. */
  static void temporary(DerivedNode part, String text) {
    int colon = text.indexOf(':');
    List<String> options =
        colon < 0 ? List.of() : List.of(text.substring(colon + 1).split(",", -1));
    fill(part, "tmpfs", null, colon < 0 ? text : text.substring(0, colon))
        .with("readOnly", options.contains("ro"));
  }

  /** Whether a mount shows a folder of the host, or something in it. */
  static Object isIn(ObjectNode mount, String folder) {
    return ofHost(mount, path -> path.isIn(FolderPath.ofNode(folder)));
  }

  /** Whether a mount shows a file or folder of the host, or a folder in which that is. */
  static Object holds(ObjectNode mount, String path) {
    return ofHost(mount, folder -> FolderPath.ofNode(path).isIn(folder));
  }

  /** A path that leads up from the project may lead to wherever it would from the very top. */
  private static Object ofHost(ObjectNode mount, Predicate<FolderPath> isSo) {
    String source = Nodes.text(mount, "source").orElse("");
    if (!Nodes.text(mount, "type").filter("bind"::equals).isPresent() || source.isEmpty()) {
      return false;
    }
    if (!isRelative(source)) {
      return isSo.test(FolderPath.ofNode(source));
    }
    return (source + "/").startsWith(UP) && isSo.test(FolderPath.ofNode(source))
        ? new Unknown("where `" + source + "` leads depends on where the project is")
        : (Object) false;
  }

  private static boolean isRelative(String path) {
    return path.startsWith(".") || path.startsWith("~");
  }
}
