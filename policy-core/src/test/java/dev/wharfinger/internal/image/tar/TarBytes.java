package dev.wharfinger.internal.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** A tar archive in the making, which may be as wrong as a test wants it. */
public final class TarBytes {
  private static final int BLOCK = 512;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds a file of the administrator. */
  public TarBytes file(String path, int mode, String content) {
    return file(path, mode, content.getBytes(UTF_8));
  }

  /** Adds a file of the administrator. */
  public TarBytes file(String path, int mode, byte[] content) {
    return header('0', path, octal(mode, 7), octal(content.length, 11), "").content(content);
  }

  /** Adds a file that is empty. */
  public TarBytes file(String path) {
    return file(path, 0644, "");
  }

  public TarBytes directory(String path, int mode) {
    return header('5', path, octal(mode, 7), octal(0, 11), "");
  }

  public TarBytes symlink(String path, String target) {
    return header('2', path, octal(0777, 7), octal(0, 11), target);
  }

  public TarBytes hardlink(String path, int mode, String target) {
    return header('1', path, octal(mode, 7), octal(0, 11), target);
  }

  /** Adds an extended header; each record is {@code key=value}. */
  public TarBytes pax(char type, String... records) {
    StringBuilder text = new StringBuilder();
    for (String record : records) {
      int rest = record.getBytes(UTF_8).length + 2;
      int length = rest + 1;
      while (String.valueOf(length).length() + rest != length) {
        length++;
      }
      text.append(length).append(' ').append(record).append('\n');
    }
    return extension(type, text.toString());
  }

  /** Adds an extended header. */
  public TarBytes extension(char type, String text) {
    byte[] content = text.getBytes(UTF_8);
    return header(type, "extension", octal(0, 7), octal(content.length, 11), "").content(content);
  }

  /** Adds a header whose fields are given as they are written. */
  public TarBytes header(char type, String path, String mode, String size, String link) {
    byte[] block = new byte[BLOCK];
    put(block, 0, path, UTF_8);
    put(block, 100, mode, ISO_8859_1);
    put(block, 108, octal(0, 7), ISO_8859_1);
    put(block, 116, octal(0, 7), ISO_8859_1);
    put(block, 124, size, ISO_8859_1);
    put(block, 136, octal(0, 11), ISO_8859_1);
    put(block, 148, "        ", ISO_8859_1);
    block[156] = (byte) type;
    put(block, 157, link, UTF_8);
    put(block, 257, "ustar\0" + "00", ISO_8859_1);
    int sum = 0;
    for (byte b : block) {
      sum += Byte.toUnsignedInt(b);
    }
    put(block, 148, octal(sum, 6) + "\0 ", ISO_8859_1);
    out.writeBytes(block);
    return this;
  }

  /** Adds content, and fills up the block. */
  public TarBytes content(byte[] content) {
    out.writeBytes(content);
    out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    return this;
  }

  /** Adds bytes as they are. */
  public TarBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** The archive with its end. */
  public byte[] done() {
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  /** The archive as far as it goes. */
  public byte[] unfinished() {
    return out.toByteArray();
  }

  /** A number in so many octal digits. */
  public static String octal(long number, int digits) {
    String text = Long.toOctalString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private static void put(byte[] block, int offset, String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
