package dev.wharfinger.internal.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.image.ImageFolder.Blob;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.tar.TarBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A layer that is refused is unknown; those around it are read all the same. */
@Timeout(60)
class HostileImagesTest {
  private static final long HUNDRED_GIGABYTES = 100L << 30;
  private static final Blob LOWER =
      ImageFolder.gzipped(
          new TarBytes().file("bin/su", 04755, "x").file("etc/passwd", 0644, "a:x:0:0::/:/b\n"));
  private static final Blob UPPER =
      ImageFolder.gzipped(new TarBytes().file("opt/setuid", 04755, "x"));

  @TempDir Path directory;

  static Stream<Arguments> layers() {
    TarBytes before = new TarBytes().file("before");
    return Stream.of(
        of("sparse", "sparse", new TarBytes().header('S', "x", "0000644", "77777777777", "")),
        of(
            "sparse of POSIX",
            "sparse",
            new TarBytes()
                .pax('x', "GNU.sparse.major=1", "GNU.sparse.realsize=" + HUNDRED_GIGABYTES)
                .file("x")),
        of("size", "layerBytes", new TarBytes().pax('x', "size=" + HUNDRED_GIGABYTES).file("x")),
        of("negative", "no number", new TarBytes().header('0', "x", "0000644", "-1", "")),
        of("upwards", "leads upwards", new TarBytes().file("../x")),
        of("upwards inside", "leads upwards", new TarBytes().file("a/../../x")),
        of("absolute", "absolute", new TarBytes().file("/x")),
        of("null", "null character", new TarBytes().file("x\0y")),
        of("empty", "empty", new TarBytes().file("")),
        of("whiteout upwards", "whiteout of nothing", new TarBytes().file("x/.wh...")),
        of("whiteout of nothing", "whiteout of nothing", new TarBytes().file("x/.wh.")),
        of("whiteout within", "whiteout of nothing", new TarBytes().file(".wh.x/y")),
        of("link upwards", "out of the image", new TarBytes().symlink("x/y", "../../etc")),
        of("link above root", "out of the image", new TarBytes().symlink("x", "/../etc")),
        of("link to nothing", "nothing", new TarBytes().symlink("x", "")),
        of("through link", "leads through", new TarBytes().symlink("x", "/etc").file("x/y")),
        of("through file", "leads through", new TarBytes().file("x").file("x/y/z")),
        of("link later", "need a directory", new TarBytes().file("x/y").symlink("x", "/etc")),
        of("hard upwards", "leads upwards", new TarBytes().hardlink("x", 0644, "../etc/passwd")),
        of("hard absolute", "absolute", new TarBytes().hardlink("x", 0644, "/etc/passwd")),
        of("hard to nowhere", "no file", new TarBytes().hardlink("x", 0644, "nowhere")),
        of("hard to itself", "comes behind", new TarBytes().hardlink("x", 0644, "x")),
        of(
            "hard in a circle",
            "comes behind",
            new TarBytes().hardlink("x", 0644, "y").hardlink("y", 0644, "x")),
        of(
            "hard to directory",
            "directory",
            new TarBytes().directory("d", 0755).hardlink("x", 0, "d")),
        of("circle", "back to itself", new TarBytes().symlink("x", "y").symlink("y", "./x")),
        of("link to itself", "back to itself", new TarBytes().symlink("x", "x")),
        of("twice", "two entries", new TarBytes().file("x").file("./x")),
        of("twice otherwise", "two entries", new TarBytes().file("x").directory("x/", 0755)),
        of("root", "need a directory", new TarBytes().symlink("./", "/etc")),
        of("deep", "depth", new TarBytes().pax('x', "path=" + "d/".repeat(1000)).file("x")),
        of("long", "pathLength", new TarBytes().pax('x', "path=" + "d".repeat(9000)).file("x")),
        of("garbage", "checksum", before.raw("x".repeat(512).getBytes(UTF_8))));
  }

  private static Arguments of(String name, String words, TarBytes tar) {
    return Arguments.of(name, words, ImageFolder.gzipped(tar));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void aLayerIsRefusedWithItsNameAndItsEntry(String name, String words, Blob layer)
      throws IOException {
    Images images =
        Images.read(new ImageFolder().image("shop", "{}", LOWER, layer, UPPER).folder(directory));
    assertThat(images.problems()).hasSize(1);
    assertThat(images.problems().get(0)).contains("layer 2 (`sha256:").contains(words);
    assertOthersAreRead(images);
  }

  private static void assertOthersAreRead(Images images) {
    assertThat(images.failed()).isTrue();
    assertThat(images.where("isSetuid")).containsExactly("/bin/su ? 1", "/opt/setuid present 3");
    assertThat(images.say("image.Image", "files")).containsExactly("/opt/setuid ...");
    assertThat(images.say("image.Image", "users")).containsExactly("?");
    assertThat(images.say("image.Image", "runsAsRoot")).containsExactly("true");
  }

  @Test
  void theEntryIsNamed() throws IOException {
    Blob layer = ImageFolder.gzipped(new TarBytes().file("first").file("usr/../../x"));
    Images images = Images.read(new ImageFolder().image("a", "{}", layer).folder(directory));
    assertThat(images.problems().get(0)).contains(", entry `usr/../../x`: the path");
  }

  @Test
  void whatDecompressesToFarMoreIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(
          new TarBytes()
              .header('0', "x", "0000644", TarBytes.octal(1L << 30, 11), "")
              .unfinished());
      for (int i = 0; i < 300; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    Images images =
        Images.read(
            new ImageFolder()
                .image("shop", "{}", LOWER, new Blob(bomb.toByteArray(), new byte[0]), UPPER)
                .folder(directory));
    assertThat(images.problems()).hasSize(1);
    assertThat(images.problems().get(0)).contains("limit-ratio").contains("layer 2");
    assertOthersAreRead(images);
  }

  @Test
  void zstdIsToldAsNotRead() throws IOException {
    byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0, 0, 0};
    Images images =
        Images.read(
            new ImageFolder()
                .image("shop", "{}", LOWER, new Blob(zstd, new byte[0]), UPPER)
                .folder(directory));
    assertThat(images.problems().get(0)).startsWith("zstd layer 2").contains("gzip");
    assertOthersAreRead(images);
  }

  @Test
  void whatIsNotWhatItsDigestSaysIsRefused() throws IOException {
    for (String damage : new String[] {"content", "size", "missing", "truncated", "diffId"}) {
      Path folder = Files.createDirectory(directory.resolve(damage));
      Blob middle = damage.equals("diffId") ? new Blob(UPPER.stored(), LOWER.tar()) : middle();
      new ImageFolder().image("shop", "{}", LOWER, middle, UPPER).folder(folder);
      Path blob = folder.resolve(blob(middle.stored()));
      byte[] content = Files.readAllBytes(blob);
      switch (damage) {
        case "content" -> Files.write(blob, LOWER.stored());
        case "size" -> Files.write(blob, Arrays.copyOf(content, content.length + 10));
        case "missing" -> Files.delete(blob);
        case "truncated" -> Files.write(blob, Arrays.copyOf(content, content.length - 20));
        default -> {
          // the configuration names another content
        }
      }
      Images images = Images.read(folder);
      assertThat(images.problems()).as(damage).hasSize(1);
      assertThat(images.problems().get(0)).as(damage).contains("layer 2");
      assertThat(images.say("image.Image", "files")).containsExactly("/opt/setuid ...");
    }
  }

  private static Blob middle() {
    return ImageFolder.gzipped(new TarBytes().file("middle", 0644, "of the three"));
  }

  private static String blob(byte[] content) {
    return "blobs/" + new ImageFolder().add(content).replace(':', '/');
  }

  @Test
  void manifestsAndConfigurationsAreVerified() throws IOException {
    for (String word : new String[] {"\"rootfs\"", "\"layers\": ["}) {
      Path folder = Files.createTempDirectory(directory, "m");
      ImageFolder image = new ImageFolder().image("shop", "{}", LOWER);
      image.folder(folder);
      for (Map.Entry<String, byte[]> file : image.files().entrySet()) {
        String text = new String(file.getValue(), UTF_8);
        if (text.contains(word)) {
          Files.writeString(folder.resolve(file.getKey()), text + " ");
        }
      }
      Images images = Images.read(folder);
      assertThat(images.problems()).hasSize(1);
      assertThat(images.problems().get(0)).startsWith("digest-mismatch");
      assertThat(images.say("image.Image", "user")).containsExactly("?");
      assertThat(images.say("image.Image", "runsAsRoot")).containsExactly("?");
    }
  }

  @Test
  void eachLimitHolds() throws IOException {
    ImageLimits all = ImageLimits.DEFAULT;
    Path folder = new ImageFolder().image("shop", "{}", LOWER, UPPER, middle()).folder(directory);
    assertThat(Images.read(folder, limits(all, "documentBytes", 10)).problems().toString())
        .contains("documentBytes");
    assertThat(Images.read(folder, limits(all, "images", 0)).problems().toString())
        .contains("images");
    assertThat(Images.read(folder, limits(all, "layers", 2)).problems().toString())
        .contains("layers");
    assertThat(Images.read(folder, limits(all, "layerBytes", 1000)).problems().toString())
        .contains("layerBytes");
    assertThat(Images.read(folder, limits(all, "entries", 3)).problems().toString())
        .contains("entries");
    assertThat(Images.read(folder, limits(all, "nameBytes", 12)).problems().toString())
        .contains("nameBytes");
    byte[] tar = new ImageFolder().image("shop", "{}", LOWER).tar().done();
    Path file = Files.write(directory.resolve("a.tar.gz"), ImageFolder.gzip(tar));
    assertThat(Images.read(file, limits(all, "documentsBytes", 100)).problems().toString())
        .contains("documentsBytes");
    assertThat(Images.read(file, limits(all, "archiveBytes", 100)).problems().toString())
        .contains("archiveBytes");
  }

  private static ImageLimits limits(ImageLimits all, String name, int value) {
    return new ImageLimits(
        name.equals("documentBytes") ? value : all.documentBytes(),
        name.equals("documentsBytes") ? value : all.documentsBytes(),
        name.equals("images") ? value : all.images(),
        name.equals("layers") ? value : all.layers(),
        name.equals("layerBytes") ? value : all.layerBytes(),
        all.ratio(),
        name.equals("entries") ? value : all.entries(),
        name.equals("nameBytes") ? value : all.nameBytes(),
        all.pathLength(),
        all.depth(),
        name.equals("archiveBytes") ? value : all.archiveBytes());
  }

  @Test
  void anArchiveThatIsNoneIsTold() throws IOException {
    for (byte[] content :
        new byte[][] {
          {},
          "no archive".getBytes(UTF_8),
          {0x1F, (byte) 0x8B, 8, 0},
          new TarBytes().file("../oci-layout").done(),
          new TarBytes().file("a").file("a").done(),
          new TarBytes().file("oci-layout", 0644, "{}").file("index.json", 0644, "[").done(),
          new TarBytes().file("manifest.json", 0644, "[null, {}, 7, {\"Layers\": [1]}]").done(),
          new TarBytes().file("repositories", 0644, "{}").done(),
        }) {
      Path file = Files.write(directory.resolve("bad.tar"), content);
      assertThat(Images.read(file).documents()).isNotEmpty();
      assertThat(Images.read(file).problems()).isNotEmpty();
    }
    assertThat(Images.read(directory.resolve("nowhere.tar")).problems()).hasSize(1);
  }

  @Test
  void linksOfAnArchiveMayLeadInCircles() throws IOException {
    byte[] tar =
        new TarBytes()
            .symlink("oci-layout", "index.json")
            .symlink("index.json", "oci-layout")
            .symlink("manifest.json", "a")
            .done();
    Images images = Images.read(Files.write(directory.resolve("a.tar"), tar));
    assertThat(images.problems()).containsExactly("not-an-image this is no archive of images");
  }
}
