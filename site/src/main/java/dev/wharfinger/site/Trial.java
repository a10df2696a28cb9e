package dev.wharfinger.site;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Fixes;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicyDescription.Example;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a policy says of one of its examples, when it is run. */
record Trial(ExampleText example, PolicySet policy) {

  /** Empty where the policy cannot be compiled alone, as it lacks a parameter. */
  static Optional<Trial> of(PolicyDescription description, Example example) {
    String id = description.policy().id();
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of(id + ".yaml", description.text()));
    for (Map.Entry<String, String> param : example.params().entrySet()) {
      compiler = compiler.param(id, param.getKey(), ExampleText.value(param.getValue()));
    }
    try {
      return Optional.of(new Trial(new ExampleText(example), compiler.compile()));
    } catch (CompilationException e) {
      return Optional.empty();
    }
  }

  Report report(EvaluationOptions options) {
    return policy.evaluate(resources(), options);
  }

  List<Finding> findings() {
    return report(ExampleSettings.of(example.example()).options()).findings();
  }

  /** What the fixes change, line by line; empty if there is none. */
  String diff() {
    String after = Fixes.apply(policy, resources()).texts().get(example.name());
    return after == null ? "" : LineDiff.of(example.text(), after);
  }

  private ResourceSet resources() {
    return ResourceSet.parse(example.name(), example.text());
  }
}
