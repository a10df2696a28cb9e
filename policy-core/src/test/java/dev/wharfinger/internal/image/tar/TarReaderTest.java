package dev.wharfinger.internal.image.tar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {
  private static final String LONG = "directory/".repeat(30) + "file";

  @Test
  void entriesAreReadWithModeOwnerSizeAndLink() throws IOException {
    byte[] tar =
        new TarBytes()
            .directory("bin/", 0755)
            .file("bin/su", 04755, "content")
            .symlink("bin/sh", "bash")
            .hardlink("bin/su2", 04755, "bin/su")
            .header('3', "dev/null", "0000666", "0", "")
            .header('6', "dev/pipe", "0000600", "0", "")
            .done();
    assertThat(read(tar))
        .extracting(entry -> entry.path() + " " + entry.kind().word() + " " + entry.link())
        .containsExactly(
            "bin/ directory ",
            "bin/su file ",
            "bin/sh symlink bash",
            "bin/su2 hardlink bin/su",
            "dev/null character-device ",
            "dev/pipe fifo ");
    assertThat(read(tar).get(1))
        .isEqualTo(new TarEntry("bin/su", TarEntry.Kind.FILE, 04755, 0, 0, 7, "", false));
  }

  @Test
  void contentIsReadOrPassedOver() throws IOException {
    byte[] tar = new TarBytes().file("a", 0644, "first").file("b", 0644, "second").done();
    TarReader reader = reader(tar);
    assertThat(reader.next()).isNotNull();
    assertThat(reader.next()).isNotNull();
    assertThat(new String(reader.content().readAllBytes(), UTF_8)).isEqualTo("second");
    assertThat(reader.next()).isNull();
  }

  @Test
  void longNamesOfBothSortsAreRead() throws IOException {
    byte[] tar =
        new TarBytes()
            .pax('x', "path=" + LONG, "uid=5000000", "SCHILY.xattr.security.capability=\u0001")
            .file("short")
            .extension('L', LONG + "\0")
            .extension('K', LONG + "2\0")
            .symlink("short", "short")
            .file("next")
            .done();
    assertThat(read(tar))
        .containsExactly(
            new TarEntry(LONG, TarEntry.Kind.FILE, 0644, 5_000_000, 0, 0, "", true),
            new TarEntry(LONG, TarEntry.Kind.SYMLINK, 0777, 0, 0, 0, LONG + "2", false),
            new TarEntry("next", TarEntry.Kind.FILE, 0644, 0, 0, 0, "", false));
  }

  @Test
  void namesNeedBeNoText() throws IOException {
    byte[] tar = new TarBytes().file("name-ä-𝄞").done();
    assertThat(read(tar)).extracting(TarEntry::path).containsExactly("name-ä-𝄞");
    byte[] latin = new TarBytes().header('0', "", "0000644", "0", "").done();
    latin[0] = 'a';
    latin[1] = (byte) 0xE4;
    int sum = (latin[0] & 0xFF) + (latin[1] & 0xFF);
    addToChecksum(latin, sum);
    assertThat(read(latin)).extracting(TarEntry::path).containsExactly("a\\xe4");
  }

  @Test
  void numbersMayBeBytes() throws IOException {
    byte[] tar = new TarBytes().header('0', "a", "0000644", "\u0080" + "\0".repeat(10), "").done();
    tar[124 + 11] = 0;
    assertThat(read(tar)).extracting(TarEntry::size).containsExactly(0L);
  }

  @Test
  void sparseFilesAreRefusedWhateverTheySayToHold() {
    assertRefused(new TarBytes().header('S', "s", "0000644", "01000000000000", ""), "sparse");
    assertRefused(
        new TarBytes().pax('x', "GNU.sparse.major=1", "GNU.sparse.realsize=107374182400").file("s"),
        "sparse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
        "\u0080\0\0\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
        "-0000000001",
        "99999999999",
        "1e9"
      })
  void sizesThatAreNegativeOverflowOrCannotBeAreRefused(String size) {
    assertRefused(new TarBytes().header('0', "a", "0000644", size, ""), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=-1", "size=9223372036854775808", "size=1x", "uid=-5", "path=a\0b"})
  void extendedHeadersThatCannotBeAreRefused(String record) {
    assertRefused(new TarBytes().pax('x', record).file("a"), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "5 a=b\n", "99 a=b\n", "6 a=bc\n", "0 a=b\n", "-1 a=b\n", "7 ab=\0\n"})
  void recordsWhoseLengthIsWrongAreRefused(String text) {
    String padded = text.equals("7 ab=\0\n") ? "12 path=a\0bc\n" : text;
    assertRefused(new TarBytes().extension('x', padded).file("a"), "");
  }

  @Test
  void whatToolsReadDifferentlyIsRefused() {
    assertRefused(new TarBytes().header('0', "a\0b", "0000644", "0", ""), "null character");
    assertRefused(new TarBytes().extension('L', "a\0b\0").file("c"), "null character");
    assertRefused(new TarBytes().header('5', "a", "0000755", "10", ""), "no file");
    assertRefused(new TarBytes().header('1', "a", "0000755", "10", "b"), "no file");
    assertRefused(new TarBytes().header('V', "a", "0000755", "0", ""), "`V`");
    assertRefused(new TarBytes().pax('x', "path=a").pax('x', "path=b").file("c"), "two");
    assertRefused(new TarBytes().pax('x', "path=a"), "no entry");
    assertRefused(new TarBytes().pax('g', "path=a").file("c"), "all entries");
    assertRefused(new TarBytes().raw(new byte[512]).file("c"), "empty block");
    assertRefused(new TarBytes().raw("x".repeat(512).getBytes(UTF_8)), "checksum");
  }

  @Test
  void limitsAreOfPathsAndExtendedHeaders() {
    assertRefused(new TarBytes().pax('x', "path=" + "a".repeat(5000)).file("a"), "pathLength");
    assertRefused(
        new TarBytes().header('x', "e", "0000644", TarBytes.octal(2 << 20, 11), ""), "extended");
  }

  @Test
  void whatEndsTooEarlyIsTold() {
    byte[] tar = new TarBytes().file("a", 0644, "x".repeat(2000)).unfinished();
    for (int length : new int[] {100, 512 + 100, tar.length - 1}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(tar, length))).isInstanceOf(EOFException.class);
    }
  }

  private static void assertRefused(TarBytes tar, String words) {
    assertThatThrownBy(() -> read(tar.done()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  private static void addToChecksum(byte[] tar, int sum) {
    long before = Long.parseLong(new String(tar, 148, 6, UTF_8), 8);
    byte[] after = TarBytes.octal(before + sum, 6).getBytes(UTF_8);
    System.arraycopy(after, 0, tar, 148, 6);
  }

  private static TarReader reader(byte[] tar) {
    return new TarReader(new ByteArrayInputStream(tar), ImageLimits.DEFAULT);
  }

  private static List<TarEntry> read(byte[] tar) throws IOException {
    TarReader reader = reader(tar);
    List<TarEntry> entries = new ArrayList<>();
    for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
      entries.add(entry);
    }
    return entries;
  }
}
