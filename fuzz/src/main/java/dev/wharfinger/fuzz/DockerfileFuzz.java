package dev.wharfinger.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.wharfinger.Report;

/** Dockerfiles, from their text to the verdicts of all policies for them. */
public final class DockerfileFuzz {
  private DockerfileFuzz() {}

  /** Compiles the policies, which takes longer than a try may. */
  public static void fuzzerInitialize() {
    Judged.prepare();
  }

  /** One try. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    Report report = Judged.by("Dockerfile", data.consumeRemainingAsString());
    Judged.hasNoFaults(report);
  }
}
