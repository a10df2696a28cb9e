package dev.wharfinger.internal.image.content;

import dev.wharfinger.internal.image.tar.TarEntry;
import dev.wharfinger.internal.raw.RawFields;
import java.util.Optional;

/** Looks for something in the files of layers. */
@FunctionalInterface
public interface ContentInspector {

  /**
   * What to do with the content of a file; empty if it is of no interest.
   *
   * @param path from the root of the image: {@code /etc/passwd}
   */
  Optional<Inspection> of(String path, TarEntry entry);

  /**
   * What is done with the content of a file.
   *
   * @param most the bytes that are wanted at most; none of which are kept
   */
  record Inspection(int most, Finder finder) {}

  /** Finds something in the content of a file. */
  @FunctionalInterface
  interface Finder {

    /**
     * Looks at the content.
     *
     * @param content its beginning
     * @param complete whether that is all of it
     * @param found takes what is found, as fields of {@code image.Content}
     */
    void find(byte[] content, boolean complete, RawFields found);
  }
}
