package dev.wharfinger.internal.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.image.stream.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** The names in a tar archive. */
final class TarText {
  private TarText() {}

  /** A name that a field holds, which a null character ends unless it fills the field. */
  static String field(byte[] block, int offset, int length) throws RefusedException {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    for (int i = end; i < offset + length; i++) {
      if (block[i] != 0) {
        throw withNull(decode(block, offset, end - offset));
      }
    }
    return decode(block, offset, end - offset);
  }

  /** A name of which the bytes are given. */
  static String name(byte[] bytes, int offset, int length) throws RefusedException {
    String name = decode(bytes, offset, length);
    int end = name.indexOf('\0');
    if (end >= 0) {
      throw withNull(name.substring(0, end));
    }
    return name;
  }

  private static RefusedException withNull(String name) {
    return new RefusedException(
        "tar-name", "the name `" + name + "` goes on behind a null character");
  }

  private static String decode(byte[] bytes, int offset, int length) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length)).toString();
    } catch (CharacterCodingException e) {
      return escaped(bytes, offset, length); // names are bytes to Linux, and need be no text
    }
  }

  private static String escaped(byte[] bytes, int offset, int length) {
    StringBuilder text = new StringBuilder(length * 2);
    for (char c : new String(bytes, offset, length, ISO_8859_1).toCharArray()) {
      if (c < 0x80) {
        text.append(c);
      } else {
        text.append("\\x%02x".formatted((int) c));
      }
    }
    return text.toString();
  }
}
