package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TwoCatalogsTest {
  private static final String OPEN_API =
      """
      {"swagger": "2.0", "info": {"version": "v1.36.0"},
       "paths": {
         "/apis/example/v1/widgets/{name}": {"get": {
           "x-kubernetes-group-version-kind":
             {"group": "example", "version": "v1", "kind": "Widget"}}}},
       "definitions": {
        "example.v1.Widget": {
          "type": "object",
          "properties": {
            "apiVersion": {"type": "string"}, "kind": {"type": "string"},
            "size": {"type": "integer", "format": "int32"}},
          "required": ["size"],
          "x-kubernetes-group-version-kind": [{"group": "example", "version": "v1", "kind": "Widget"}]
        }}}
      """;

  private static final String WIDGETS =
      """
      id: small-widget
      title: Widgets are small
      severity: low
      match: kubernetes.Widget
      expression: self.size < 3
      message: "size {self.size}"
      """;

  private static final String RESOURCES =
      """
      {apiVersion: example/v1, kind: Widget, size: 7}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec: {containers: [{name: a, image: b, securityContext: {privileged: true}}]}
      """;

  @Test
  void policySetsWithDifferentCatalogsDoNotDisturbEachOther() throws IOException {
    Catalog own =
        Catalogs.kubernetes(new ByteArrayInputStream(OPEN_API.getBytes(StandardCharsets.UTF_8)));
    PolicySet widgets =
        PolicyCompiler.create()
            .catalog(own)
            .add(PolicySource.of("small-widget.yaml", WIDGETS))
            .compile();
    PolicySet standard =
        PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();
    ResourceSet set = ResourceSet.parse("mixed.yaml", RESOURCES);
    for (int i = 0; i < 3; i++) {
      assertThat(widgets.evaluate(set).findings())
          .extracting(Finding::message)
          .containsExactly("size 7");
      assertThat(standard.evaluate(set).findings())
          .extracting(finding -> finding.policy().id())
          .contains("k8s-privileged-container")
          .doesNotContain("small-widget");
    }
    assertThat(Catalogs.builtIn().type("kubernetes.Widget")).isEmpty();
  }
}
