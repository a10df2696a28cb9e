package dev.wharfinger.examples.webhook;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.compiler.ReloadingPolicies;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The policies that settings ask for. */
record JudgedBy(Settings settings, PrintStream log) {

  /**
   * Compiles them; those that were compiled last judge, if they are to be reloaded.
   *
   * @throws CompilationException if anything is wrong with them
   */
  PolicySet policies() {
    ReloadingPolicies policies =
        ReloadingPolicies.of(settings.folders(), this::compile, new ReloadLog(log));
    settings.reload().ifPresent(policies::pollEvery);
    return policies;
  }

  /** What the policies say of themselves, without those for admission. */
  List<PolicyDescription> described() {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return compiler().javaScript(javaScript).describe();
    }
  }

  private PolicySet compile(JavaScriptRuntime javaScript) {
    return compiler().javaScript(javaScript).compile(warning -> log.print(warning.render()));
  }

  /** A profile selects from policies of both kinds; those of the user are always among them. */
  private PolicyCompiler compiler() {
    List<ProfileSource> profiles = new ArrayList<>(List.of(StandardPolicies.profiles()));
    List<PolicySource> policies = new ArrayList<>(List.of(StandardPolicies.all()));
    settings.profiles().map(ProfileSource::of).ifPresent(profiles::add);
    settings.policies().map(PolicySource::of).ifPresent(policies::add);
    PolicySource selected =
        PolicySource.profile(
            settings.profile(), ProfileSource.of(profiles), PolicySource.of(policies));
    PolicyCompiler compiler = PolicyCompiler.create().add(selected);
    return settings.policies().map(PolicySource::of).map(compiler::add).orElse(compiler);
  }
}
