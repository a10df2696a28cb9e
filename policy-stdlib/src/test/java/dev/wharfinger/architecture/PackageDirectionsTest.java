package dev.wharfinger.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directions in which packages may know each other. */
class PackageDirectionsTest {
  private static final String INTERNAL = "dev.wharfinger.internal.";

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(Wharfinger.CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    // readers know no policy
    "yaml.., dev.wharfinger",
    "yaml.., dev.wharfinger.spi..",
    "yaml.., dev.wharfinger.type..",
    "yaml.., dev.wharfinger.internal.engine..",
    "json.., dev.wharfinger",
    "json.., dev.wharfinger.spi..",
    "json.., dev.wharfinger.type..",
    "json.., dev.wharfinger.internal.engine..",
    "raw.., dev.wharfinger",
    "raw.., dev.wharfinger.spi..",
    "raw.., dev.wharfinger.type..",
    "raw.., dev.wharfinger.internal.engine..",
    "dockerfile.., dev.wharfinger",
    "dockerfile.., dev.wharfinger.spi..",
    "dockerfile.., dev.wharfinger.type..",
    "dockerfile.., dev.wharfinger.internal.engine..",
    // nor does the text of a Dockerfile know what instructions mean
    "dockerfile.syntax.., dev.wharfinger.internal.dockerfile",
    "dockerfile.syntax.., dev.wharfinger.internal.dockerfile.instruction..",
    "dockerfile.instruction.., dev.wharfinger.internal.dockerfile",
    // CEL knows no text but its own
    "cel.., dev.wharfinger.internal.yaml..",
    "cel.., dev.wharfinger.internal.json..",
    "cel.., dev.wharfinger.internal.raw..",
    "cel.., dev.wharfinger.internal.policy..",
    "cel.., dev.wharfinger.compiler..",
    // no stage reaches back: syntax, check, plan; eval is what plan builds
    "cel.syntax.., dev.wharfinger.internal.cel.check..",
    "cel.syntax.., dev.wharfinger.internal.cel.function..",
    "cel.syntax.., dev.wharfinger.internal.cel.plan..",
    "cel.syntax.., dev.wharfinger.internal.cel.eval..",
    "cel.check.., dev.wharfinger.internal.cel.plan..",
    "cel.eval.., dev.wharfinger.internal.cel.plan..",
    "cel.eval.., dev.wharfinger.internal.cel.check..",
    "cel.eval.., dev.wharfinger.internal.cel.syntax..",
    "cel.function.., dev.wharfinger.internal.cel.plan..",
    // nor of the policy file: file, check, run, example; the package around them joins them
    "policy.file.., dev.wharfinger.internal.policy",
    "policy.file.., dev.wharfinger.internal.policy.check..",
    "policy.file.., dev.wharfinger.internal.policy.run..",
    "policy.file.., dev.wharfinger.internal.policy.example..",
    "policy.file.., dev.wharfinger.internal.engine..",
    "policy.check.., dev.wharfinger.internal.policy",
    "policy.check.., dev.wharfinger.internal.policy.run..",
    "policy.check.., dev.wharfinger.internal.policy.example..",
    "policy.run.., dev.wharfinger.internal.policy",
    "policy.run.., dev.wharfinger.internal.policy.example..",
    "policy.example.., dev.wharfinger.internal.policy",
    // nor of the policy in JavaScript: syntax, module, check, run; the types need no engine
    "js.syntax.., dev.wharfinger.internal.js.module..",
    "js.syntax.., dev.wharfinger.internal.js.check..",
    "js.syntax.., dev.wharfinger.internal.js.run..",
    "js.module.., dev.wharfinger.internal.js.check..",
    "js.module.., dev.wharfinger.internal.js.run..",
    "js.module.., org.graalvm..",
    "js.check.., dev.wharfinger.internal.js.run..",
    "js.check.., org.graalvm..",
    "js.member.., dev.wharfinger.internal.js.module..",
    "js.member.., dev.wharfinger.internal.js.check..",
    "js.member.., dev.wharfinger.internal.js.run..",
    "js.member.., org.graalvm..",
    "js.declare.., org.graalvm..",
    "policy.., org.graalvm..",
    "policy.file.., dev.wharfinger.internal.js..",
    "policy.check.., dev.wharfinger.internal.js..",
    "policy.run.., dev.wharfinger.internal.js..",
    // nor of the admission policy, which shares file and check
    "policy.file.., dev.wharfinger.internal.admissionpolicy..",
    "policy.check.., dev.wharfinger.internal.admissionpolicy..",
    "cel.., dev.wharfinger.internal.admissionpolicy..",
    "admissionpolicy.., dev.wharfinger.internal.policy",
    "admissionpolicy.., dev.wharfinger.internal.policy.run..",
  })
  void aPackageDoesNotKnowThoseThatBuildOnIt(String from, String to) {
    assertThat(Wharfinger.CLASSES.stream().filter(resideInAPackage(INTERNAL + from)))
        .as("classes in %s", from)
        .isNotEmpty();
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + from)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(to)
        .check(Wharfinger.CLASSES);
  }

  @Test
  void theModelAndTheEngineKnowNoPolicyLanguage() {
    noClasses()
        .that(new InModule(0))
        .should()
        .dependOnClassesThat(new InModule(1))
        .check(Wharfinger.CLASSES);
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
