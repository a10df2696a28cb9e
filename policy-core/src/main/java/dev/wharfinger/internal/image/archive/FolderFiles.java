package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A folder. Build tools link to blobs elsewhere, so links are followed; digests are verified. */
public final class FolderFiles implements ArchiveFiles {
  private final Path folder;
  private final ImageLimits limits;

  public FolderFiles(Path folder, ImageLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  @Override
  public Optional<String> resolve(String name) {
    return Files.isRegularFile(folder.resolve(name)) ? Optional.of(name) : Optional.empty();
  }

  @Override
  public Optional<byte[]> document(String name) throws IOException {
    if (resolve(name).isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
      if (bytes.length > limits.documentBytes()) {
        throw RefusedException.limit(
            "limit-document-bytes",
            "`%s` has more than %d bytes".formatted(name, limits.documentBytes()),
            "documentBytes");
      }
      return Optional.of(bytes);
    }
  }

  @Override
  public void visit(Set<String> resolved, Visitor visitor) throws IOException {
    for (String name : new TreeSet<>(resolved)) {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        visitor.visit(name, in);
      }
    }
  }
}
