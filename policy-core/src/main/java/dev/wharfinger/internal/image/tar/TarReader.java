package dev.wharfinger.internal.image.tar;

import dev.wharfinger.internal.image.stream.BoundedStream;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a tar archive one after the other: ustar, the long names of GNU, and
 * extended headers of POSIX. What tools read differently is refused and not guessed, since a
 * scanner that sees other files than a runtime is worse than none: sparse files, numbers that
 * overflow, names that go on behind a null character, content of what can have none.
 *
 * <p>It is our own because policy-core stays light: what libraries for archives bring along is many
 * times the size of this, and they are made to be lenient.
 */
public final class TarReader {
  private static final int BLOCK = TarHeader.BLOCK;

  /** Of one extended header; attributes of files are in them too. */
  private static final int LARGEST_EXTENSION = 1 << 20;

  private final InputStream in;
  private final ImageLimits limits;
  private final byte[] block = new byte[BLOCK];
  private BoundedStream content;
  private int padding;
  private int headers;
  private String last = "";

  /** A reader that reads no more of the stream than it is asked for. */
  public TarReader(InputStream in, ImageLimits limits) {
    this.in = in;
    this.limits = limits;
    this.content = new BoundedStream(in, 0);
  }

  static RefusedException sparse() {
    return new RefusedException(
        "tar-sparse", "it is a sparse file, which is not read; write it without holes");
  }

  /** The path of the entry that was begun last, as far as it is known; for messages. */
  public String last() {
    return last;
  }

  /** The content of the current entry, as far as it is not read. */
  public InputStream content() {
    return content;
  }

  /**
   * The next entry; null behind the last one.
   *
   * @throws RefusedException if the archive is not read further
   */
  public @Nullable TarEntry next() throws IOException {
    PaxRecords pax = PaxRecords.NONE;
    String longName = null;
    String longLink = null;
    while (nextBlock()) {
      TarHeader header = TarHeader.read(block);
      last = header.path();
      count();
      begin(header.size());
      switch (header.type()) {
        case 'x' -> pax = once(pax == PaxRecords.NONE, PaxRecords.read(extension()));
        case 'L' -> longName = once(longName == null, longText());
        case 'K' -> longLink = once(longLink == null, longText());
        case 'g' -> global(PaxRecords.read(extension()));
        default -> {
          return entry(header, pax, longName, longLink);
        }
      }
    }
    if (pax != PaxRecords.NONE || longName != null || longLink != null) {
      throw new RefusedException("tar-header", "an extended header is followed by no entry");
    }
    return null;
  }

  private static <T> T once(boolean first, T value) throws RefusedException {
    if (!first) {
      throw new RefusedException("tar-header", "an entry has two extended headers of a kind");
    }
    return value;
  }

  private static void global(PaxRecords records) throws RefusedException {
    if (!records.isEmpty()) {
      throw new RefusedException(
          "tar-header", "a header for all entries sets what only one can have");
    }
  }

  private TarEntry entry(
      TarHeader header, PaxRecords pax, @Nullable String longName, @Nullable String longLink)
      throws IOException {
    String path = first(pax.text("path"), longName, header.path());
    last = path;
    String link = first(pax.text("linkpath"), longLink, header.link());
    checkLength(path);
    checkLength(link);
    Kind kind = kind(header, path);
    long size = pax.number("size", header.size());
    if (kind != Kind.FILE && size != 0) {
      throw new RefusedException("tar-header", "it has content and is no file");
    }
    if (size > limits.layerBytes()) {
      throw RefusedException.limit(
          "limit-layer-bytes", "it is said to have %d bytes".formatted(size), "layerBytes");
    }
    begin(size);
    boolean isLink = kind == Kind.SYMLINK || kind == Kind.HARDLINK;
    return new TarEntry(
        path,
        kind,
        header.mode(),
        pax.number("uid", header.uid()),
        pax.number("gid", header.gid()),
        size,
        isLink ? link : "",
        pax.capabilities());
  }

  private static String first(@Nullable String pax, @Nullable String gnu, String header) {
    if (pax != null) {
      return pax;
    }
    return gnu != null ? gnu : header;
  }

  private static Kind kind(TarHeader header, String path) throws RefusedException {
    return switch (header.type()) {
      case '\0', '0', '7' -> path.endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
      case '1' -> Kind.HARDLINK;
      case '2' -> Kind.SYMLINK;
      case '3' -> Kind.CHARACTER_DEVICE;
      case '4' -> Kind.BLOCK_DEVICE;
      case '5' -> Kind.DIRECTORY;
      case '6' -> Kind.FIFO;
      case 'S' -> throw sparse();
      default ->
          throw new RefusedException(
              "tar-header", "its type `%s` is not known".formatted(printable(header.type())));
    };
  }

  private static String printable(char type) {
    return type > ' ' && type < 0x7F ? String.valueOf(type) : "0x%02x".formatted((int) type);
  }

  private void checkLength(String path) throws RefusedException {
    if (path.length() > limits.pathLength()) {
      last = path.substring(0, 80) + "…";
      throw RefusedException.limit(
          "limit-path-length",
          "a path or link has more than %d characters".formatted(limits.pathLength()),
          "pathLength");
    }
  }

  private void count() throws RefusedException {
    headers++;
    // Each entry may have three headers that extend it.
    if (headers / 4 > limits.entries()) {
      throw RefusedException.limit(
          "limit-entries", "it has more than %d entries".formatted(limits.entries()), "entries");
    }
  }

  private void begin(long size) {
    content = new BoundedStream(in, size);
    padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
  }

  private byte[] extension() throws IOException {
    if (content.left() > LARGEST_EXTENSION) {
      throw new RefusedException(
          "tar-header", "an extended header has more than %d bytes".formatted(LARGEST_EXTENSION));
    }
    return content.readNBytes((int) content.left());
  }

  /** A long name, which a null character ends. */
  private String longText() throws IOException {
    byte[] bytes = extension();
    int length = bytes.length > 0 && bytes[bytes.length - 1] == 0 ? bytes.length - 1 : bytes.length;
    return TarText.name(bytes, 0, length);
  }

  /** Whether there is a block of a header; two empty ones end the archive. */
  private boolean nextBlock() throws IOException {
    skip(content);
    skip(new BoundedStream(in, padding));
    padding = 0;
    if (!readBlock()) {
      return false;
    }
    if (!isEmpty()) {
      return true;
    }
    if (readBlock() && !isEmpty()) {
      throw new RefusedException("tar-header", "an empty block is followed by more");
    }
    return false;
  }

  /** False at the end of the stream. */
  private boolean readBlock() throws IOException {
    int read = in.readNBytes(block, 0, BLOCK);
    if (read > 0 && read < BLOCK) {
      throw new EOFException("it ends within a header");
    }
    return read == BLOCK;
  }

  private boolean isEmpty() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static void skip(BoundedStream stream) throws IOException {
    while (stream.left() > 0) {
      if (stream.skip(stream.left()) == 0) {
        // skipping nothing may be the end or not; reading tells
        if (stream.read() < 0) {
          throw new EOFException("it ends before it is complete");
        }
      }
    }
  }
}
