package dev.wharfinger.type;

/**
 * An unsigned 64-bit integer.
 *
 * @param bits the value, read as unsigned
 */
public record Uint(long bits) implements Comparable<Uint> {
  @Override
  public int compareTo(Uint other) {
    return Long.compareUnsigned(bits, other.bits);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
