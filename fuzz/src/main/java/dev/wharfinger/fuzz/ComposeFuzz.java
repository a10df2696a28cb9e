package dev.wharfinger.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Compose files, from their text to the verdicts of all policies for them. */
public final class ComposeFuzz {
  private ComposeFuzz() {}

  /** Compiles the policies, which takes longer than a try may. */
  public static void fuzzerInitialize() {
    Judged.prepare();
  }

  /** One try. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    Judged.hasNoFaults(Judged.by("compose.yaml", data.consumeRemainingAsString()));
  }
}
