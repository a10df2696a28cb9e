package dev.wharfinger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A native image has only those resources of a jar that it is told of. */
class NativeImageTest {

  @ParameterizedTest
  @ValueSource(strings = {"policy-core", "policy-dsl", "policy-stdlib"})
  void everyResourceOfAModuleIsTold(String module) throws IOException {
    Path classes = Path.of("..", module, "target", "classes");
    List<Pattern> told =
        config(classes, module, "resource-config.json")
            .at("/resources/includes")
            .findValues("pattern")
            .stream()
            .map(pattern -> Pattern.compile(pattern.asText()))
            .toList();
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("META-INF/"))
              .toList();
      assertThat(names).isNotEmpty();
      assertThat(names)
          .allSatisfy(
              name ->
                  assertThat(told.stream().anyMatch(each -> each.matcher(name).matches()))
                      .as(name)
                      .isEqualTo(!name.endsWith(".class")));
    }
  }

  private static JsonNode config(Path classes, String module, String file) throws IOException {
    Path folder = classes.resolve(Path.of("META-INF", "native-image", "dev.wharfinger", module));
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }
}
