package dev.wharfinger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are small and about one thing. */
class FileSizesTest {

  @ParameterizedTest
  @ValueSource(strings = {"policy-core", "policy-dsl"})
  void mostFilesAreSmallAndHardlyAnyIsLarge(String module) throws IOException {
    List<Integer> sizes = sizes(Path.of("..", module, "src", "main", "java"));
    assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(80);
    assertThat(sizes.get(sizes.size() * 9 / 10)).as("p90").isLessThanOrEqualTo(250);
    assertThat(sizes).filteredOn(size -> size > 500).hasSizeLessThanOrEqualTo(sizes.size() / 50);
  }

  /** Lines of each file, ascending. */
  private static List<Integer> sizes(Path folder) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sizes.add(Files.readAllLines(file).size());
      }
    }
    sizes.sort(null);
    return sizes;
  }
}
