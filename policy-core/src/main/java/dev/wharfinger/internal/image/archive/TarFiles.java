package dev.wharfinger.internal.image.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.wharfinger.internal.image.layer.EntryPath;
import dev.wharfinger.internal.image.layer.ReadBudget;
import dev.wharfinger.internal.image.stream.BoundedStream;
import dev.wharfinger.internal.image.stream.Compression;
import dev.wharfinger.internal.image.stream.CountedStream;
import dev.wharfinger.internal.image.stream.GuardedStream;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarEntry;
import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import dev.wharfinger.internal.image.tar.TarReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tar file, perhaps compressed. It is gone through once for what it holds, whose documents are
 * kept, and once more for the layers, whatever their number.
 */
public final class TarFiles implements ArchiveFiles {
  /** As Linux, for links to links. */
  private static final int MOST_LINKS = 40;

  /** What is looked at to tell documents from other small files. */
  private static final int PEEK = 64;

  private final Path file;
  private final ImageLimits limits;
  private final Map<String, byte[]> documents = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> links = new HashMap<>();
  private final ReadBudget budget;
  private long documentBytes;

  private TarFiles(Path file, ImageLimits limits) {
    this.file = file;
    this.limits = limits;
    this.budget = new ReadBudget(limits);
  }

  /**
   * Goes through a tar file.
   *
   * @throws RefusedException if it is malformed or exceeds a limit
   */
  public static TarFiles open(Path file, ImageLimits limits) throws IOException {
    TarFiles files = new TarFiles(file, limits);
    files.eachEntry(files::add);
    return files;
  }

  /** Is given entries of the tar file. */
  @FunctionalInterface
  private interface EntryVisitor {
    void visit(String name, TarEntry entry, InputStream content) throws IOException;
  }

  private void eachEntry(EntryVisitor visitor) throws IOException {
    ImageLimits own = limits.ofArchive();
    try (InputStream in = Files.newInputStream(file)) {
      InputStream plain = plain(new BoundedStream(in, Files.size(file)));
      TarReader tar = new TarReader(plain, own);
      for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
        String name = EntryPath.of(entry.path(), own.depth()).substring(1);
        visitor.visit(name, entry, tar.content());
      }
    }
  }

  /** What is not compressed is read as it is, so that what nobody asks for is not read at all. */
  private InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    if (Compression.of(buffered) == Compression.NONE) {
      return buffered;
    }
    CountedStream compressed = new CountedStream(buffered, Set.of());
    return new GuardedStream(
        Compression.decompressed(compressed),
        compressed,
        limits.archiveBytes(),
        limits.ratio(),
        "archiveBytes");
  }

  private void add(String name, TarEntry entry, InputStream content) throws IOException {
    budget.take(name.length() + entry.link().length());
    if (entry.kind() == Kind.SYMLINK || entry.kind() == Kind.HARDLINK) {
      links.put(name, target(name, entry));
    } else if (entry.kind() == Kind.FILE) {
      if (!names.add(name)) {
        throw new RefusedException(
            "tar-duplicate", "there are two files `%s`".formatted(EntryPath.shown(name)));
      }
      if (entry.size() <= limits.documentBytes()) {
        keepDocument(name, (int) entry.size(), content);
      }
    }
  }

  private static String target(String name, TarEntry entry) throws RefusedException {
    String from = entry.kind() == Kind.SYMLINK ? "/" + name : "/";
    return EntryPath.target(from, entry.link()).substring(1);
  }

  private void keepDocument(String name, int size, InputStream content) throws IOException {
    byte[] start = content.readNBytes(Math.min(PEEK, size));
    String text = new String(start, ISO_8859_1).stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return;
    }
    documentBytes += size;
    if (documentBytes > limits.documentsBytes()) {
      throw RefusedException.limit(
          "limit-documents-bytes",
          "its documents have more than %d bytes".formatted(limits.documentsBytes()),
          "documentsBytes");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(size);
    all.write(start);
    content.transferTo(all);
    documents.put(name, all.toByteArray());
  }

  @Override
  public Optional<String> resolve(String name) {
    String at = name;
    for (int i = 0; i < MOST_LINKS && links.containsKey(at); i++) {
      at = links.getOrDefault(at, "");
    }
    return names.contains(at) ? Optional.of(at) : Optional.empty();
  }

  @Override
  public Optional<byte[]> document(String name) throws IOException {
    Optional<String> resolved = resolve(name);
    if (resolved.isEmpty()) {
      return Optional.empty();
    }
    byte[] document = documents.get(resolved.get());
    if (document == null) {
      throw new RefusedException(
          "not-json", "`%s` is not JSON, or too large for a document".formatted(name));
    }
    return Optional.of(document);
  }

  @Override
  public void visit(Set<String> resolved, Visitor visitor) throws IOException {
    if (resolved.isEmpty()) {
      return;
    }
    eachEntry(
        (name, entry, content) -> {
          if (entry.kind() == Kind.FILE && resolved.contains(name)) {
            visitor.visit(name, content);
          }
        });
  }
}
