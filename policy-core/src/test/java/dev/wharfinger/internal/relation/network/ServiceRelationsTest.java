package dev.wharfinger.internal.relation.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceRelationsTest {
  private static final String PODS = "kubernetes.PodTemplate";
  private static final String SERVICES = "kubernetes.Service";
  private static final String POD =
      "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web, tier:"
          + " front}}, spec: {}}";
  private static final String WEB = service("web", "selector: {app: web}");

  @Test
  void serviceSelectsByAllLabelsInItsNamespace() {
    Ask ask =
        Ask.cluster(
            POD,
            WEB,
            service("both", "selector: {tier: front, app: web}"),
            service("headless", "clusterIP: None, selector: {tier: front}"),
            service("more", "selector: {app: web, zone: a}"),
            service("other", "selector: {app: db}"),
            WEB.replace("shop", "staging"));

    assertThat(ask.each(SERVICES, "pods")).containsExactly("web", "web", "web", "", "", "");
    assertThat(ask.each(PODS, "services").get(0).split(" "))
        .containsExactlyInAnyOrder("web", "both", "headless");
  }

  @Test
  void serviceWithoutSelectorAndNameForAnotherHostSelectNothingForSure() {
    Ask ask =
        Ask.files(
            POD,
            service("none", "ports: [{port: 80}]"),
            service("empty", "selector: {}"),
            service("name", "type: ExternalName, externalName: db.example, selector: {app: web}"));

    assertThat(ask.each(SERVICES, "pods")).containsExactly("", "", "");
    assertThat(ask.each(PODS, "services")).containsExactly("...");
  }

  @Test
  void selectorOfManyLabelsSelectsWhatHasThemAll() {
    String labels =
        IntStream.range(0, 40).mapToObj(i -> "l" + i + ": v" + i).collect(Collectors.joining(", "));
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop, labels: {%s}}, spec: {}}";
    Ask ask =
        Ask.cluster(
            pod.formatted(labels + ", more: x"),
            pod.formatted(labels.replace("v39", "other")),
            service("many", "selector: {" + labels + "}"));

    assertThat(ask.each(PODS, "services")).containsExactly("many", "");
  }

  @Test
  void emptyNamespaceHoldsNothing() {
    Ask ask = Ask.cluster(POD, service("web", "selector: {app: web}").replace("shop", "empty"));

    assertThat(ask.each(SERVICES, "pods")).containsExactly("");
    assertThat(ask.each(SERVICES, "ingresses")).containsExactly("");
  }

  @Test
  void ingressLeadsToItsBackendsAndBack() {
    String ingress =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: site, namespace: shop}
        spec:
          defaultBackend: {service: {name: web, port: {number: 80}}}
          rules:
          - http: {paths: [{pathType: Prefix, path: /, backend: {service: {name: web}}}]}
          - http: {paths: [{pathType: Prefix, path: /, backend: {service: {name: gone}}}]}
          - http: {paths: [{pathType: Prefix, path: /, backend: {resource: {kind: Bucket, name: b}}}]}
        """;

    assertThat(Ask.cluster(WEB, ingress).each("kubernetes.Ingress", "services"))
        .containsExactly("web");
    assertThat(Ask.files(WEB, ingress).each("kubernetes.Ingress", "services"))
        .containsExactly("web ...");
    assertThat(Ask.cluster(WEB, ingress).each(SERVICES, "ingresses")).containsExactly("site");
    assertThat(Ask.cluster(WEB, ingress).each("kubernetes.IngressServiceBackend", "target"))
        .containsExactly("web", "web", "none");
    assertThat(Ask.files(WEB, ingress).each("kubernetes.IngressServiceBackend", "target"))
        .containsExactly("web", "web", "?");
  }

  @Test
  void classOfAnIngressIsItsFieldElseTheAnnotationOfOld() {
    String ingress =
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {%s}, spec: {%s}}";
    String old = "annotations: {kubernetes.io/ingress.class: old}";
    Ask ask =
        Ask.files(
            ingress.formatted(old, "ingressClassName: new"),
            ingress.formatted(old, ""),
            ingress.formatted("", ""));

    assertThat(ask.each("kubernetes.Ingress", "className")).containsExactly("new", "old", "none");
  }

  @Test
  void podIsExposedThroughWhateverLeadsToItsServices() {
    String route =
        "{apiVersion: gateway.networking.k8s.io/%s, kind: %s, metadata: {name: r-%s, namespace: edge}, spec:"
            + " {parentRefs: [{%s}], rules: [{backendRefs: [{name: web, namespace: shop}]}]}}";
    String virtual =
        "{apiVersion: networking.istio.io/v1beta1, kind: VirtualService, metadata: {name: %s, namespace: %s},"
            + " spec: {gateways: [%s], http: [{route: [{destination: {host: %s}}]}]}}";
    Ask ask =
        Ask.cluster(
            POD,
            WEB,
            service("lb", "type: LoadBalancer, selector: {app: web}"),
            service("node", "type: NodePort, externalIPs: [192.0.2.1], selector: {app: web}"),
            route.formatted("v1", "HTTPRoute", "http", "name: edge"),
            route.formatted("v1alpha2", "TCPRoute", "tcp", "name: edge"),
            route.formatted("v1beta1", "HTTPRoute", "mesh", "kind: Service, group: '', name: web"),
            virtual.formatted("full", "edge", "public, mesh", "web.shop.svc.cluster.local"),
            virtual.formatted("short", "shop", "edge/public", "web"),
            virtual.formatted("inside", "shop", "mesh", "web"),
            virtual.formatted("elsewhere", "edge", "public", "web"));

    assertThat(ask.each(PODS, "exposures").get(0).split(" "))
        .containsExactlyInAnyOrder(
            "LoadBalancer:lb",
            "NodePort:node",
            "ExternalIPs:node",
            "Gateway:r-http",
            "Gateway:r-tcp",
            "Gateway:full",
            "Gateway:short");
    assertThat(ask.each(SERVICES, "routes").get(0).split(" "))
        .containsExactlyInAnyOrder("r-http", "r-tcp", "r-mesh");
  }

  @Test
  void servicesThatAskForTheSameNameAreFoundByIt() {
    String service =
        "{apiVersion: v1, kind: Service, metadata: {name: %s, annotations:"
            + " {external-dns.alpha.kubernetes.io/hostname: '%s'}}}";
    Ask ask =
        Ask.cluster(
            service.formatted("a", "x.example, y.example"),
            service.formatted("b", "y.example,y.example,"),
            service.formatted("c", "z.example"),
            service.formatted("d", ""),
            WEB);

    assertThat(ask.each(SERVICES, "externalDnsNames"))
        .containsExactly("x.example y.example", "y.example", "z.example", "", "");
    assertThat(ask.each(SERVICES, "rivalsFor", "y.example"))
        .containsExactly("b", "a", "a b", "a b", "a b");
    assertThat(Ask.files(WEB).each(SERVICES, "rivalsFor", "y.example")).containsExactly("...");
  }

  @Test
  void monitorSelectsServicesByTheirOwnLabels() {
    String monitor =
        "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: m, namespace: %s},"
            + " spec: {selector: {%s}, endpoints: [], namespaceSelector: {%s}}}";
    String labelled =
        "{apiVersion: v1, kind: Service, metadata: {name: api, namespace: %s, labels: {app: api}},"
            + " spec: {selector: {app: web}}}";
    Ask ask =
        Ask.cluster(
            WEB,
            labelled.formatted("shop"),
            labelled.formatted("staging"),
            monitor.formatted("shop", "matchLabels: {app: api}", ""),
            monitor.formatted("shop", "matchLabels: {app: web}", "any: true"),
            monitor.formatted("ops", "matchLabels: {app: api}", ""),
            monitor.formatted("ops", "matchLabels: {app: api}", "matchNames: [shop, staging]"),
            monitor.formatted("ops", "matchLabels: {app: api}", "any: true"),
            monitor.formatted("shop", "", ""));

    assertThat(ask.each("kubernetes.ServiceMonitor", "services"))
        .containsExactly("api", "", "", "api api", "api api", "web api");
    assertThat(
            Ask.files(monitor.formatted("shop", "", ""))
                .each("kubernetes.ServiceMonitor", "services"))
        .containsExactly("...");
  }

  @Test
  void exposureThatIsFoundDecidesAndNoneMayBeElsewhere() {
    String lb = service("lb", "type: LoadBalancer, selector: {app: web}");

    assertThat(Ask.files(POD, lb).each(PODS, "exposures")).containsExactly("LoadBalancer:lb ...");
    assertThat(Ask.files(POD, WEB).each(PODS, "exposures")).containsExactly("...");
    assertThat(Ask.cluster(POD, WEB).each(PODS, "exposures")).containsExactly("");
  }

  @Test
  void rivalsClaimTheSameAndAreAnotherResource() {
    String ingress =
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: %s}, spec: {rules:"
            + " [%s]}}";
    Ask ask =
        Ask.cluster(
            WEB,
            service("twin", "selector: {app: web}, clusterIP: None"),
            service("more", "selector: {app: web, tier: front}"),
            WEB.replace("shop", "staging"),
            service("none", "selector: {}"),
            service("empty", ""),
            ingress.formatted("a", "{host: x.example}, {host: x.example}, {}"),
            ingress.formatted("b", "{host: x.example}"),
            ingress.formatted("c", "{host: ''}"));

    assertThat(ask.each(SERVICES, "rivals")).containsExactly("twin", "web", "", "", "", "");
    assertThat(ask.each("kubernetes.IngressRule", "rivals"))
        .containsExactly("b", "b", "c", "a a", "a");
    assertThat(Ask.files(WEB).each(SERVICES, "rivals")).containsExactly("...");
  }

  @Test
  void referenceToWhatIsNoServiceLeadsNowhereThatIsKnown() {
    assertThat(
            Ask.cluster(
                    "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r},"
                        + " spec: {rules: [{backendRefs: [{kind: Bucket, group: files.example, name: b}]}]}}")
                .each("kubernetes.GatewayBackendRef", "target"))
        .containsExactly("?");
  }

  private static String service(String name, String spec) {
    return "{apiVersion: v1, kind: Service, metadata: {name: %s, namespace: shop}, spec: {%s}}"
        .formatted(name, spec);
  }
}
