package dev.wharfinger.internal.image.layer;

/** What became of a file in the layers above. */
public enum FileState {
  /** A layer above could not be read, so nobody knows. */
  UNKNOWN,
  /** It is in the final file system. */
  PRESENT,
  /** A layer above has something else in its place. */
  REPLACED,
  /** A layer above deletes it. */
  DELETED
}
