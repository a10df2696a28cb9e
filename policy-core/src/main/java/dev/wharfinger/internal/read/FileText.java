package dev.wharfinger.internal.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * @param text what could be decoded, up to the first byte that could not
 * @param complete whether that is everything
 */
record FileText(String text, boolean complete) {

  static FileText decode(byte[] bytes) {
    int skipped = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CoderResult result =
        charset(bytes)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(input, output, true);
    return new FileText(output.flip().toString(), !result.isError());
  }

  private static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2
        && Byte.toUnsignedInt(bytes[0]) == first
        && Byte.toUnsignedInt(bytes[1]) == second;
  }
}
