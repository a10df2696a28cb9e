package dev.wharfinger.internal.image.tar;

import dev.wharfinger.internal.image.stream.RefusedException;

/** The numbers in a tar archive: octal digits, or bytes where the first has its highest bit set. */
final class TarNumber {
  private static final int BASE_256 = 0x80;
  private static final int NEGATIVE = 0x40;
  private static final int OCTAL_BITS = 3;

  private TarNumber() {}

  /** A number that a field holds; nothing is zero. */
  static long field(byte[] block, int offset, int length, String name) throws RefusedException {
    return (block[offset] & BASE_256) != 0
        ? bytes(block, offset, length, name)
        : octal(block, offset, length, name);
  }

  private static long bytes(byte[] block, int offset, int length, String name)
      throws RefusedException {
    if ((block[offset] & NEGATIVE) != 0) {
      throw new RefusedException("tar-number", "its " + name + " is negative");
    }
    long value = block[offset] & (NEGATIVE - 1);
    for (int i = offset + 1; i < offset + length; i++) {
      if (value > Long.MAX_VALUE >> Byte.SIZE) {
        throw tooLarge(name);
      }
      value = value << Byte.SIZE | Byte.toUnsignedInt(block[i]);
    }
    return value;
  }

  private static long octal(byte[] block, int offset, int length, String name)
      throws RefusedException {
    int start = offset;
    int end = offset + length;
    while (start < end && block[start] == ' ') {
      start++;
    }
    while (end > start && (block[end - 1] == ' ' || block[end - 1] == 0)) {
      end--;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = block[i] - '0';
      if (digit < 0 || digit >= 1 << OCTAL_BITS) {
        throw new RefusedException("tar-number", "its " + name + " is no number");
      }
      value = value << OCTAL_BITS | digit;
    }
    return value;
  }

  /** A number in decimal digits. */
  static long decimal(String text, String name) throws RefusedException {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new RefusedException("tar-number", "its " + name + " is no number, or negative");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw tooLarge(name);
    }
  }

  private static RefusedException tooLarge(String name) {
    return new RefusedException("tar-number", "its " + name + " is too large for a number");
  }
}
