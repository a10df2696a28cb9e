package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.tar.TarEntry;

/**
 * What all names of one file share. Runtimes give a file the mode and owner of the last entry that
 * links to it (moby and containerd, {@code archive/tar}), so these change while a layer is read.
 */
final class Attributes {
  /** Of a file that is not known. */
  static final long UNKNOWN = -1;

  private int mode;
  private long uid;
  private long gid;
  private final long size;
  private boolean capabilities;

  Attributes(TarEntry entry, long size) {
    this.size = size;
    set(entry);
  }

  /** Takes over what another entry of the same file says. */
  void set(TarEntry entry) {
    mode = entry.mode();
    uid = entry.uid();
    gid = entry.gid();
    capabilities |= entry.capabilities();
  }

  int mode() {
    return mode;
  }

  long uid() {
    return uid;
  }

  long gid() {
    return gid;
  }

  /** The bytes of the file, or {@link #UNKNOWN}. */
  long size() {
    return size;
  }

  boolean capabilities() {
    return capabilities;
  }
}
