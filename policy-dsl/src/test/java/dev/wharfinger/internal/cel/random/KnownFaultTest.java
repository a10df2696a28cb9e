package dev.wharfinger.internal.cel.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of faults becomes shorter when cel-java mends one. */
class KnownFaultTest {

  @ParameterizedTest
  @EnumSource
  void celJavaStillHasIt(KnownFault fault) {
    assertThat(fault.runtimes())
        .allSatisfy(
            runtime -> {
              Comparison comparison = Comparison.of(runtime, fault.example(), Map.of());
              assertThat(comparison.agrees()).as(comparison.toString()).isFalse();
              assertThat(fault.explains(comparison)).as(comparison.toString()).isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource
  void theOtherRuntimeHasItNot(KnownFault fault) {
    for (CelJava runtime : CelJava.values()) {
      Comparison comparison = Comparison.of(runtime, fault.example(), Map.of());
      assertThat(comparison.agrees())
          .as(comparison.toString())
          .isEqualTo(!fault.runtimes().contains(runtime));
    }
  }
}
