package dev.wharfinger.internal.fix;

/** Writes JSON pointers (RFC 6901). */
final class Pointers {
  private Pointers() {}

  /** A step, with the slash before it. */
  static String step(Object key) {
    return "/" + key.toString().replace("~", "~0").replace("/", "~1");
  }
}
