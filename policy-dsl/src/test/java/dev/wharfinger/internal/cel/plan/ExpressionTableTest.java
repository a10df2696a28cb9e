package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From text to result: {@code expressions.txt} says what expressions are for which document. */
class ExpressionTableTest {
  private static final String ARROW = " -> ";

  @TestFactory
  Stream<DynamicContainer> expressionsYieldWhatTheTableSays() throws IOException {
    return Arrays.stream(table().split("(?m)^=== ")).skip(1).map(ExpressionTableTest::section);
  }

  private static DynamicContainer section(String section) {
    int title = section.indexOf('\n');
    String[] parts = section.substring(title + 1).split("(?m)^---\n", 2);
    Subject subject = Subject.of(parts[0]);
    return DynamicContainer.dynamicContainer(
        section.substring(0, title),
        parts[1].lines().filter(line -> line.contains(ARROW)).map(line -> test(subject, line)));
  }

  private static DynamicTest test(Subject subject, String line) {
    int arrow = line.lastIndexOf(ARROW);
    String expression = line.substring(0, arrow);
    String expected = line.substring(arrow + ARROW.length());
    return DynamicTest.dynamicTest(
        line, () -> assertThat(text(subject.evaluate(expression))).isEqualTo(expected));
  }

  private static String text(@Nullable Object result) {
    if (result instanceof Fault) {
      return "fault";
    }
    return result instanceof Unknown ? "unknown" : String.valueOf(result);
  }

  private static String table() throws IOException {
    try (InputStream table = ExpressionTableTest.class.getResourceAsStream("expressions.txt")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
