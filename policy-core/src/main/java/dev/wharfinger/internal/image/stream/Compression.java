package dev.wharfinger.internal.image.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How content is compressed, by the bytes that it begins with. */
public enum Compression {
  NONE,
  GZIP,
  ZSTD;

  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 4;

  /** Looks at the beginning of a stream, which is where it was before. */
  public static Compression of(BufferedInputStream in) throws IOException {
    in.mark(MAGIC);
    byte[] magic = in.readNBytes(MAGIC);
    in.reset();
    if (startsWith(magic, 0x1F, 0x8B)) {
      return GZIP;
    }
    return startsWith(magic, 0x28, 0xB5, 0x2F, 0xFD) ? ZSTD : NONE;
  }

  /** What a stream holds once decompressed; zstd is refused, since the JDK has no reader of it. */
  public static InputStream decompressed(CountedStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    return switch (of(buffered)) {
      case NONE -> buffered;
      case GZIP -> new GZIPInputStream(buffered, BUFFER);
      case ZSTD ->
          throw new RefusedException(
              "zstd", "it is compressed with zstd, which is not read; compress it with gzip");
    };
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
