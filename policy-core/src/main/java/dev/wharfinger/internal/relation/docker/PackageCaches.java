package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Arguments;
import dev.wharfinger.internal.script.PackageTool;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What commands remove, and whether what package managers keep is not in the image. */
final class PackageCaches {
  private static final String ANY_HOME = "~";
  private static final String ON_FAILURE = "on-failure";
  private static final Set<String> OUTSIDE = Set.of("cache", "tmpfs");

  private PackageCaches() {}

  /** Whether a command removes all below a folder; an unknown if variables decide. */
  static Object deletes(CommandNode node, String folder) {
    if (node.command().program().filter("rm"::equals).isEmpty()) {
      return false;
    }
    Arguments arguments = node.arguments();
    boolean recursive = arguments.hasAny(List.of("-r", "-R", "--recursive")).orElse(true);
    boolean maybe = false;
    for (Word operand : arguments.operands()) {
      if (recursive && isWhole(operand.known().orElse(operand.text()), folder)) {
        return true;
      }
      maybe |= operand.value() == null && folder.startsWith(operand.prefix());
    }
    return recursive && maybe ? new Unknown("what `rm` removes depends on variables") : false;
  }

  /** A folder, one around it, all that is in one of these, or a pattern that it matches. */
  private static boolean isWhole(String text, String folder) {
    if (text.endsWith("*") && !text.endsWith("/*")) {
      return covers(folder, text.substring(0, text.length() - 1), "");
    }
    String all = text.endsWith("/*") ? text.substring(0, text.length() - 2) : text;
    return covers(folder, all.endsWith("/") ? all.substring(0, all.length() - 1) : all, "/");
  }

  /**
   * Whether a folder is another, or in it; in any home, the end of the other has to be the same.
   */
  private static boolean covers(String folder, String outer, String separator) {
    if (folder.equals(outer) || folder.startsWith(outer + separator)) {
      return true;
    }
    if (!folder.startsWith(ANY_HOME)) {
      return false;
    }
    for (int end = folder.length(); end > 1; end = folder.lastIndexOf('/', end - 1)) {
      if (outer.endsWith(folder.substring(1, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cache that a command fills is not in the image; an unknown if variables decide. */
  static Object isRemoved(ObjectNode command, ObjectNode run, Optional<Boolean> switchedOff) {
    CommandNode node = new CommandNode(command);
    PackageTool tool = node.tool().orElse(null);
    if (tool == null) {
      return false;
    }
    Optional<Boolean> told = node.arguments().hasAny(tool.noCache());
    if (told.orElse(false) || switchedOff.orElse(false) || isMounted(run, tool)) {
      return true;
    }
    boolean maybe = told.isEmpty() || switchedOff.isEmpty();
    for (ObjectNode later : later(command, run)) {
      boolean mayRun = Nodes.text(later, "when").filter(ON_FAILURE::equals).isEmpty();
      Object cleans = mayRun ? cleans(new CommandNode(later), tool) : false;
      if (Boolean.TRUE.equals(cleans)) {
        return true;
      }
      maybe |= cleans instanceof Unknown;
    }
    return maybe ? new Unknown("whether the cache is removed depends on variables") : false;
  }

  /** The commands that a RUN runs after one of its own. */
  static List<ObjectNode> later(ObjectNode command, ObjectNode run) {
    List<ObjectNode> all = Nodes.objects(run, "commands");
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == command) {
        return all.subList(i + 1, all.size());
      }
    }
    return List.of();
  }

  private static Object cleans(CommandNode later, PackageTool tool) {
    if (!later.isKnown()) {
      return new Unknown("which program it is depends on variables");
    }
    Optional<Boolean> cleans = tool.cleans(later.command());
    boolean maybe = cleans.isEmpty();
    if (cleans.orElse(false)) {
      return true;
    }
    for (String folder : tool.caches()) {
      Object deletes = deletes(later, folder);
      if (Boolean.TRUE.equals(deletes)) {
        return true;
      }
      maybe |= deletes instanceof Unknown;
    }
    return maybe ? new Unknown("what it removes depends on variables") : false;
  }

  private static boolean isMounted(ObjectNode run, PackageTool tool) {
    for (ObjectNode mount : Nodes.objects(run, "mounts")) {
      boolean outside = Nodes.text(mount, "type").filter(OUTSIDE::contains).isPresent();
      String target = Nodes.text(mount, "target").orElse("");
      if (outside && tool.caches().stream().anyMatch(folder -> isWhole(target, folder))) {
        return true;
      }
    }
    return false;
  }
}
