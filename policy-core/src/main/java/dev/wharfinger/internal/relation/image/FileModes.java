package dev.wharfinger.internal.relation.image;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;

/** What the mode of a file means: inode(7). */
final class FileModes {
  private static final long SETUID = 04000;
  private static final long SETGID = 02000;
  private static final long STICKY = 01000;
  private static final long OTHERS_WRITE = 02;

  private FileModes() {}

  static boolean isSetuid(ObjectNode file) {
    return isRegular(file) && has(file, SETUID);
  }

  /** On directories it has another meaning. */
  static boolean isSetgid(ObjectNode file) {
    return isRegular(file) && has(file, SETGID);
  }

  /** The mode of a link says nothing, and of a directory as /tmp others delete only their own. */
  static boolean isWorldWritable(ObjectNode file) {
    boolean sticky = is(file, "directory") && has(file, STICKY);
    return !is(file, "symlink") && !sticky && has(file, OTHERS_WRITE);
  }

  private static boolean isRegular(ObjectNode file) {
    return is(file, "file") || is(file, "hardlink");
  }

  private static boolean is(ObjectNode file, String type) {
    return Nodes.text(file, "type").filter(type::equals).isPresent();
  }

  private static boolean has(ObjectNode file, long bit) {
    return Nodes.value(file, "mode").orElse(0L) instanceof Long mode && (mode & bit) != 0;
  }
}
