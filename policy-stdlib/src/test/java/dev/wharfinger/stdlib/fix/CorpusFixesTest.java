package dev.wharfinger.stdlib.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fix that the library offers for the files of real projects. */
class CorpusFixesTest {
  private static final ProfileSource EVERYTHING =
      ProfileSource.of("everything.yaml", "{id: everything, title: Everything, policies: ['*']}");

  @Test
  void aFixTakesAwayItsFindingAndBringsAboutNone() throws IOException {
    String folder = System.getProperty("wharfinger.corpus", "");
    assumeThat(folder).as("`wharfinger.corpus` names a folder of manifests").isNotBlank();
    assumeThat(Path.of(folder)).as("the folder that `wharfinger.corpus` names").isDirectory();
    PolicySet policies =
        PolicyCompiler.create()
            .add(PolicySource.profile("everything", EVERYTHING, StandardPolicies.all()))
            .compile();
    int fixes = 0;
    List<String> faults = new ArrayList<>();
    for (Path file : files(Path.of(folder))) {
      FixTrial trial = FixTrial.of(policies, EvaluationOptions.defaults(), ResourceSet.read(file));
      for (Finding finding : trial.fixable()) {
        fixes++;
        trial
            .faults(finding)
            .forEach(
                fault ->
                    faults.add(
                        finding.location()
                            + " "
                            + finding.policy().id()
                            + " "
                            + finding.fix().orElseThrow().edits()
                            + " "
                            + fault));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(fixes).isPositive();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
