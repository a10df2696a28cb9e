package dev.wharfinger.internal.image.tar;

import dev.wharfinger.internal.image.stream.RefusedException;
import java.util.Arrays;

/**
 * A block that tells of what follows it.
 *
 * @param type the character that says what follows
 * @param path with the prefix that stands apart
 */
record TarHeader(char type, String path, int mode, long uid, long gid, long size, String link) {
  static final int BLOCK = 512;

  private static final int PERMISSIONS = 07777;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int MAGIC = 257;
  private static final byte[] USTAR = {'u', 's', 't', 'a', 'r', 0};

  static TarHeader read(byte[] block) throws RefusedException {
    verify(block);
    String name = TarText.field(block, 0, 100);
    String prefix = isPosix(block) ? TarText.field(block, 345, 155) : "";
    char type = (char) Byte.toUnsignedInt(block[156]);
    return new TarHeader(
        type,
        prefix.isEmpty() ? name : prefix + "/" + name,
        (int) (TarNumber.field(block, 100, 8, "mode") & PERMISSIONS),
        TarNumber.field(block, 108, 8, "uid"),
        TarNumber.field(block, 116, 8, "gid"),
        TarNumber.field(block, 124, 12, "size"),
        type == '1' || type == '2' ? TarText.field(block, 157, 100) : "");
  }

  /** Others have times where POSIX has a prefix. */
  private static boolean isPosix(byte[] block) {
    return Arrays.equals(block, MAGIC, MAGIC + USTAR.length, USTAR, 0, USTAR.length);
  }

  private static void verify(byte[] block) throws RefusedException {
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      unsigned += own ? ' ' : Byte.toUnsignedInt(block[i]);
      signed += own ? ' ' : block[i];
    }
    long told = TarNumber.field(block, CHECKSUM, CHECKSUM_LENGTH, "checksum");
    if (told != unsigned && told != signed) {
      throw new RefusedException("tar-header", "the checksum of a header is wrong");
    }
  }
}
