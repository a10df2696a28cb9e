package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompilationExceptionTest {

  @Test
  void theMessageShowsEverythingThatIsWrongWithAllPolicies() {
    PolicyCompiler compiler =
        PolicyCompiler.create()
            .add(
                PolicySource.of(
                    List.of(
                        PolicySource.of("one.yaml", PolicyText.expecting("self.nam == ''").text()),
                        PolicySource.of(
                            "two.yaml",
                            PolicyText.expecting("self.nme == ''").with("id", "two").text()))));
    assertThatThrownBy(compiler::compile)
        .isInstanceOf(CompilationException.class)
        .hasMessage(
            """
            the policies have 2 errors

            one.yaml:5:19: error[unknown-field]: `kubernetes.Container` has no field `nam`
              5 | expression: "self.nam == ''"
                |                   ^^^
              help: did you mean `name`?

            two.yaml:5:19: error[unknown-field]: `kubernetes.Container` has no field `nme`
              5 | expression: "self.nme == ''"
                |                   ^^^
              help: did you mean `name`?
            """);
  }
}
