package dev.wharfinger.internal.image.stream;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/** Counts and digests what is read through it; nothing can be passed over unread. */
public final class CountedStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final List<MessageDigest> digests;
  private final byte[] passed = new byte[BUFFER];
  private long count;

  /**
   * A stream.
   *
   * @param digests are fed with what is read
   */
  public CountedStream(InputStream in, Collection<MessageDigest> digests) {
    this.in = in;
    this.digests = List.copyOf(digests);
  }

  /** The bytes that were read. */
  public long count() {
    return count;
  }

  /** Reads what is left. */
  public void drain() throws IOException {
    while (read(passed, 0, BUFFER) >= 0) {
      // reading counts and digests
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      for (MessageDigest digest : digests) {
        digest.update(buffer, offset, read);
      }
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(passed, 0, (int) Math.min(BUFFER, Math.max(0, wanted))));
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
