package dev.wharfinger.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that are equal if they are the same; nobody writes to them. */
final class Bytes {
  static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Some bytes, which the caller no longer writes to. */
  static Bytes of(byte[] content) {
    return new Bytes(content);
  }

  static Bytes of(int... content) {
    byte[] bytes = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      bytes[i] = (byte) content[i];
    }
    return new Bytes(bytes);
  }

  static Bytes ofText(String text) {
    return new Bytes(text.getBytes(UTF_8));
  }

  /** The bytes themselves, for those who only read them. */
  byte[] array() {
    return content;
  }

  int length() {
    return content.length;
  }

  /** The bytes from one place to before another. */
  Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** As text, where what is no UTF-8 is replaced. */
  String text() {
    return new String(content, UTF_8);
  }

  String hex() {
    return HexFormat.of().formatHex(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
