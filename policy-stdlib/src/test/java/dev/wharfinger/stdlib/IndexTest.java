package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/wharfinger/stdlib");

  @ParameterizedTest
  @ValueSource(strings = {"policies", "profiles"})
  void listsExactlyTheFilesBesideIt(String name) throws IOException {
    Path folder = RESOURCES.resolve(name);
    assertThat(Files.readAllLines(folder.resolve("index")))
        .as("the index; write into it what is expected here")
        .isEqualTo(files(folder));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
