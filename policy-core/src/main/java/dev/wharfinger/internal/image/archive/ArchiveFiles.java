package dev.wharfinger.internal.image.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** The files of an archive, by names without a slash before them. */
public interface ArchiveFiles {

  /** The name of the file that a name stands for, through links; empty if there is none. */
  Optional<String> resolve(String name);

  /**
   * The content of a small file that holds JSON; empty if there is none.
   *
   * @throws dev.wharfinger.internal.image.stream.RefusedException if it is too large
   */
  Optional<byte[]> document(String name) throws IOException;

  /** Shows the content of some files, each once, in whatever order they come. */
  void visit(Set<String> resolved, Visitor visitor) throws IOException;

  /** Is shown files. */
  @FunctionalInterface
  interface Visitor {

    /** Takes a file; what it does not read is passed over. */
    void visit(String name, InputStream content) throws IOException;
  }
}
