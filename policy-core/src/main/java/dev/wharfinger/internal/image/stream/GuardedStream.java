package dev.wharfinger.internal.image.stream;

import java.io.IOException;
import java.io.InputStream;

/** Refuses to go on where little that is compressed comes to far too much. */
public final class GuardedStream extends InputStream {
  /** Less than this is no bomb, whatever it was compressed from. */
  private static final long HARMLESS = 64L << 20;

  private final InputStream in;
  private final CountedStream compressed;
  private final long limit;
  private final int ratio;
  private final String limitName;
  private long count;

  /**
   * A stream.
   *
   * @param in what is decompressed
   * @param compressed what it is decompressed from
   * @param limit the bytes that are read at most
   * @param limitName what sets that, for the message
   */
  public GuardedStream(
      InputStream in, CountedStream compressed, long limit, int ratio, String limitName) {
    this.limitName = limitName;
    this.in = in;
    this.compressed = compressed;
    this.limit = limit;
    this.ratio = ratio;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count += Math.max(0, read);
    if (count > limit) {
      throw RefusedException.limit(
          "limit-decompressed",
          "it decompresses to more than %d bytes".formatted(limit),
          limitName);
    }
    if (count > HARMLESS && count / ratio > compressed.count()) {
      throw RefusedException.limit(
          "limit-ratio",
          "it decompresses to more than %d times its size".formatted(ratio),
          "ratio");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
