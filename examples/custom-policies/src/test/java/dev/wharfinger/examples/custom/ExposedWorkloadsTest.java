package dev.wharfinger.examples.custom;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A policy in JavaScript on the manifests that it was made for. */
class ExposedWorkloadsTest {
  @Test
  void aModuleIsTestedAsAFileInYamlIs() {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      PolicySet policies =
          PolicyCompiler.create()
              .add(PolicySource.of(Path.of("src/main/javascript")))
              .javaScript(javaScript)
              .compile();

      assertThat(ResourceSet.read(Path.of("src/test/deploy")))
          .violates(policies, "acme-exposed-workloads")
          .of("Deployment/shop/cart")
          .at("spec.template.spec.containers[0]")
          .message(
              "Ingress 'shop' leads to Deployment 'cart': 1 of 2 pods,"
                  + " no readiness probe of container 'cart'");
    }
  }
}
