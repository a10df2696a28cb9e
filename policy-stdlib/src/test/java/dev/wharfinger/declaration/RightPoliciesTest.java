package dev.wharfinger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What tsc finds right our own compiler finds right, too, and it runs. */
class RightPoliciesTest {
  private static final Path RIGHT = Path.of("src/test/resources/dev/wharfinger/declaration/right");

  @Test
  void policiesWithoutErrorsOfTypeCompileAndBehaveAsTheirExamplesSay() {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      PolicyCompiler compiler =
          PolicyCompiler.create().javaScript(javaScript).add(PolicySource.of(RIGHT));
      assertThat(compiler.compile().policies()).hasSize(6);
      assertThat(compiler.checkExamples()).isEmpty();
    }
  }
}
