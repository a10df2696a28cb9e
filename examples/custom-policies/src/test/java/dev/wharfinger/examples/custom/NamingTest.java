package dev.wharfinger.examples.custom;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One policy on the manifests that it was made for. */
class NamingTest {
  private static final PolicySet NAMING =
      PolicyCompiler.create()
          .add(PolicySource.of(Path.of("src/main/policies/acme-naming.yaml")))
          .compile();

  private static final EvaluationOptions WHOLE_CLUSTER =
      EvaluationOptions.builder().closed(true).build();

  @Test
  void aServiceOfAnotherNameIsFoundWhereItIsNamed() {
    assertThat(ResourceSet.read(Path.of("src/test/deploy/cart.yaml")))
        .violates(NAMING, "acme-naming")
        .of("Service/shop/basket")
        .at("metadata.name")
        .message("Service 'basket' exposes Deployment 'cart', and is not named after it");
  }

  @Test
  void aServiceThatIsNamedAfterItsWorkloadComplies() {
    assertThat(ResourceSet.read(Path.of("src/test/deploy/shop.yaml")))
        .with(WHOLE_CLUSTER)
        .compliesWith(NAMING);
  }

  @Test
  void unlessTheFilesAreTheWholeClusterThereMayBeOtherPods() {
    assertThat(ResourceSet.read(Path.of("src/test/deploy/shop.yaml")))
        .isUnknownFor(NAMING, "acme-naming")
        .of("Service/shop/shop");
  }
}
