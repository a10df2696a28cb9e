package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a virtual machine of 256 MB when policies fill it. Nothing keeps them from doing
 * so; that it goes on afterwards is all that is asked for.
 */
class JavaScriptMemoryTest {
  private static final List<String> BOMBS =
      List.of(
          "const much = []; for (;;) much.push(new Array(100000).fill(much.length));",
          "let list = ['a']; for (let n = 0; n < 60; n++) list = [list, list]; image(list);");

  @Test
  @Tag("soak") // a heap that is nearly full is collected for a minute
  void aPolicyThatFillsTheMemoryIsAnErrorAndTheNextOneWorks() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Bombs.class.getName())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told.lines()).as(told).hasSize(BOMBS.size()).allMatch("[ERROR, ERROR]"::equals);
  }

  /** Runs in a virtual machine of its own. */
  static final class Bombs {
    private Bombs() {}

    public static void main(String[] arguments) {
      try (JavaScriptRuntime runtime = JavaScriptRuntime.builder().contexts(1).build()) {
        FencedPolicies policies = new FencedPolicies(runtime);
        for (String bomb : BOMBS) {
          List<String> outcomes = new ArrayList<>();
          policies
              .compile(bomb)
              .outcomes()
              .forEach(found -> outcomes.add(found.substring(0, found.indexOf(' '))));
          policies.assertUnharmed();
          System.out.println(outcomes);
        }
      }
    }
  }
}
