package dev.wharfinger.examples.cli;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which policies are meant. */
final class PolicyOptions {
  private static final String DEFAULT_PROFILE = "recommended";

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "A profile of the standard policies. Default: recommended, unless --policies is given.")
  private @Nullable String profile;

  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "A policy file, or a folder of them. May be given several times.")
  private final List<Path> policies = new ArrayList<>();

  @Option(
      names = "--param",
      paramLabel = "ID.NAME=VALUE",
      converter = GivenParam.Converter.class,
      description = {
        "The value of a parameter of a policy, in YAML, such as",
        "'k8s-image-registry-allowlist.registries=[registry.example]'."
      })
  private final List<GivenParam> params = new ArrayList<>();

  PolicySet compile() {
    PolicyCompiler compiler = PolicyCompiler.create();
    if (profile != null || policies.isEmpty()) {
      String id = profile == null ? DEFAULT_PROFILE : profile;
      compiler = compiler.add(StandardPolicies.profile(id));
    }
    for (Path path : policies) {
      compiler = compiler.add(PolicySource.of(path));
    }
    for (GivenParam param : params) {
      compiler = compiler.param(param.policy(), param.name(), param.value());
    }
    return compiler.compile();
  }
}
