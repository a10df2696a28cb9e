package dev.wharfinger.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the sources that holds what a test expects. {@code -DargLine=-Dwharfinger.golden=write}
 * writes it anew; read the difference before you commit it.
 */
public final class GoldenFile {
  private static final boolean WRITE = "write".equals(System.getProperty("wharfinger.golden"));

  private GoldenFile() {}

  /** Fails unless the file holds this text, which is not empty; or makes it hold the text. */
  public static void check(Path file, String text) throws IOException {
    if (WRITE) {
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("%s; -DargLine=-Dwharfinger.golden=write writes it anew", file)
        .isEqualTo(Files.readString(file))
        .isNotEmpty();
  }
}
