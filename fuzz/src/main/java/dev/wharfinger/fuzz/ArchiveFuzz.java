package dev.wharfinger.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives of images, from their bytes to the files in their layers. */
public final class ArchiveFuzz {
  private static final Path FILE = file();

  private ArchiveFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("image", ".tar");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One try. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
    Files.write(FILE, data.consumeRemainingAsBytes());
    if (ResourceSet.read(FILE).documents().isEmpty()) {
      throw new AssertionError("an archive without any document, and so without a problem");
    }
  }
}
