package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.ObjectType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {

  @ParameterizedTest
  @CsvSource({
    "kubernetes.Pod,io.k8s.api.core.v1.Pod",
    "kubernetes.HorizontalPodAutoscaler,io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
    "kubernetes.v1.HorizontalPodAutoscaler,io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler",
    "kubernetes.v1beta1.IPAddress,io.k8s.api.networking.v1beta1.IPAddress",
    "kubernetes.Event,io.k8s.api.core.v1.Event",
    "kubernetes.events.Event,io.k8s.api.events.v1.Event",
    "kubernetes.core.Container,io.k8s.api.core.v1.Container",
    "kubernetes.core.PodTemplate,io.k8s.api.core.v1.PodTemplate",
    "kubernetes.scheduling.Workload,io.k8s.api.scheduling.v1alpha2.Workload",
    "kubernetes.ResourceClaim,io.k8s.api.resource.v1.ResourceClaim",
    "kubernetes.core.ResourceClaim,io.k8s.api.core.v1.ResourceClaim",
    "kubernetes.Subject,io.k8s.api.rbac.v1.Subject",
    "kubernetes.flowcontrol.Subject,io.k8s.api.flowcontrol.v1.Subject",
    "kubernetes.WebhookClientConfig,io.k8s.api.admissionregistration.v1.WebhookClientConfig",
  })
  void typeIsNamedAsPoliciesExpect(String name, String id) {
    assertThat(Catalogs.builtIn().type(name))
        .get()
        .extracting(type -> ((ObjectType) type).id())
        .isEqualTo(id);
  }

  @Test
  void namesAreThoseOfTheListThatPoliciesRelyOn() throws IOException {
    GoldenFile.check(
        Path.of("src/test/resources/dev/wharfinger/internal/catalog/type-names.txt"),
        String.join("\n", Catalogs.builtIn().typeNames()) + "\n");
  }

  @Test
  void groupsAndVersionsThatShareANameAreToldApart() {
    assertThat(
            names("com.a.one.v1.T", "com.a.one.v1beta1.T", "com.b.two.v1.T", "com.b.two.v1beta1.T"))
        .containsExactly(
            "kubernetes.T", "kubernetes.v1beta1.T", "kubernetes.two.T", "kubernetes.two.v1beta1.T");
  }

  @Test
  void groupsThatShareEvenTheirLabelAreNamedInFull() {
    assertThat(names("com.a.x.v1.T", "com.b.x.v1.T", "com.c.x.v1.T"))
        .containsExactly("kubernetes.T", "kubernetes.x.T", "kubernetes.com.c.x.v1.T");
  }

  @Test
  void reservedNameIsNotGiven() {
    assertThat(names("io.k8s.api.core.v1.Container")).containsExactly("kubernetes.core.Container");
  }

  private static List<String> names(String... ids) {
    List<Definition> definitions = Stream.of(ids).map(id -> new Definition(id, List.of())).toList();
    TypeNames names = TypeNames.of(definitions, Set.of("kubernetes.Container"));
    return definitions.stream().map(names::of).toList();
  }
}
