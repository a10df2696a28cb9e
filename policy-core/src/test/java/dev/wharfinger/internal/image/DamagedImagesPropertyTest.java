package dev.wharfinger.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.tar.TarBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

/** Whatever a file holds, it is read to documents, and soon. */
class DamagedImagesPropertyTest {
  private static final byte[] GOOD = good();

  private static byte[] good() {
    ImageFolder.Blob layer =
        ImageFolder.gzipped(
            new TarBytes()
                .pax('x', "path=etc/passwd")
                .file("short", 0644, "root:x:0:0::/:/bin/sh\n")
                .hardlink("etc/passwd-", 0644, "etc/passwd")
                .symlink("etc/link", "../etc/passwd")
                .file("etc/.wh.gone", 0, "")
                .file("etc/.wh..wh..opq", 0, ""));
    return new ImageFolder()
        .image("shop", "{\"User\": \"app\"}", layer, new ImageFolder.Blob(layer.tar(), layer.tar()))
        .saved("shop", "{}", layer)
        .tar()
        .done();
  }

  @Property(tries = 150)
  void damagedArchivesAreRead(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 1 << 20) Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(min = 0, max = 5) int cut)
      throws IOException {
    byte[] archive = GOOD.clone();
    places.forEach(place -> archive[place % archive.length] = value);
    assertIsRead(cut > 0 ? archive : Arrays.copyOf(archive, places.get(0) % archive.length));
  }

  @Property(tries = 100)
  void anyBytesAreRead(@ForAll byte[] bytes) throws IOException {
    assertIsRead(bytes);
  }

  @Property(tries = 100)
  void layersOfAnyNamesAreRead(
      @ForAll List<String> names, @ForAll List<String> links, @ForAll @IntRange(max = 7) int type)
      throws IOException {
    TarBytes layer = new TarBytes();
    for (int i = 0; i < names.size(); i++) {
      String link = i < links.size() ? links.get(i) : "a";
      layer
          .pax('x', "path=" + names.get(i), "linkpath=" + link)
          .header((char) ('0' + (type + i) % 8), "x", "0004755", "0", "");
    }
    assertIsRead(new ImageFolder().image("a", "{}", ImageFolder.gzipped(layer)).tar().done());
  }

  private static void assertIsRead(byte[] archive) throws IOException {
    Path file = Files.createTempFile("image", ".tar");
    try {
      Files.write(file, archive);
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            Images images = Images.read(file, ImageLimits.DEFAULT);
            assertThat(images.documents()).isNotEmpty();
            assertThat(images.say("image.Image", "files")).doesNotContainNull();
            assertThat(images.say("image.Image", "runsAsRoot")).doesNotContainNull();
          });
    } finally {
      Files.delete(file);
    }
  }
}
