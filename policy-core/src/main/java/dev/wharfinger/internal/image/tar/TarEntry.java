package dev.wharfinger.internal.image.tar;

/**
 * What a tar archive says of an entry.
 *
 * @param path as written; bytes that are no UTF-8 are written as {@code \xNN}
 * @param mode the permissions, without the type of the file
 * @param size the bytes that follow; zero if it is no file
 * @param link what it links to, as written; empty if it is no link
 * @param capabilities whether the file has Linux capabilities
 */
public record TarEntry(
    String path,
    Kind kind,
    int mode,
    long uid,
    long gid,
    long size,
    String link,
    boolean capabilities) {

  /** What an entry is. */
  public enum Kind {
    FILE("file"),
    DIRECTORY("directory"),
    SYMLINK("symlink"),
    HARDLINK("hardlink"),
    CHARACTER_DEVICE("character-device"),
    BLOCK_DEVICE("block-device"),
    FIFO("fifo");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for it in the typed model. */
    public String word() {
      return word;
    }
  }
}
