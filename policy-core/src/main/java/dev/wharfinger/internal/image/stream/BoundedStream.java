package dev.wharfinger.internal.image.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream: not one more, and it is an error if there are fewer. */
public final class BoundedStream extends InputStream {
  private final InputStream in;
  private long left;

  public BoundedStream(InputStream in, long size) {
    this.in = in;
    this.left = size;
  }

  /** The bytes that are still to be read. */
  public long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(buffer, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("it ends before it is complete");
    }
    left -= read;
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(Math.max(0, Math.min(wanted, left)));
    left -= skipped;
    return skipped;
  }

  /** As much as not to be taken for the end where it is none. */
  @Override
  public int available() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
