package dev.wharfinger.internal.relation.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodNetworkTest {
  private static final String PODS = "kubernetes.PodTemplate";
  private static final String POD =
      "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web, tier:"
          + " front}}, spec: {}}";

  @Test
  void policySelectsByAllItsLabelsInItsNamespace() {
    Ask ask =
        Ask.cluster(
            POD,
            policy("all", "shop", "podSelector: {}"),
            policy("absent", "shop", "policyTypes: [Egress]"),
            policy("both", "shop", "podSelector: {matchLabels: {app: web, tier: front}}"),
            policy("one", "shop", "podSelector: {matchLabels: {tier: front}}"),
            policy("other-value", "shop", "podSelector: {matchLabels: {app: web, tier: back}}"),
            policy("more", "shop", "podSelector: {matchLabels: {app: web, zone: a}}"),
            policy("elsewhere", "staging", "podSelector: {}"),
            policy(
                "set",
                "shop",
                "podSelector: {matchExpressions: [{key: app, operator: In, values: [a, web]}]}"),
            policy(
                "not",
                "shop",
                "podSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}"));

    assertThat(ask.each(PODS, "networkPolicies"))
        .singleElement()
        .satisfies(
            names ->
                assertThat(names.split(" "))
                    .containsExactlyInAnyOrder("all", "absent", "both", "one", "set"));
    assertThat(ask.each("kubernetes.NetworkPolicy", "pods"))
        .containsExactly("web", "web", "web", "web", "", "", "", "web", "");
  }

  @Test
  void podInTheNetworkOfItsNodeIsSelectedByNone() {
    Ask ask =
        Ask.cluster(
            POD.replace("spec: {}", "spec: {hostNetwork: true}"),
            policy("deny", "shop", "policyTypes: [Ingress, Egress]"));

    assertThat(ask.each(PODS, "networkPolicies")).containsExactly("");
    assertThat(ask.each(PODS, "isIsolated", "Ingress")).containsExactly("false");
    assertThat(ask.each(PODS, "allowsTo", "10.0.0.1", 80L)).containsExactly("true");
  }

  @Test
  void policyThatIsThereDecidesAndOneThatIsNotMayBeElsewhere() {
    String ingress = policy("deny", "shop", "podSelector: {}");

    assertThat(Ask.files(POD).each(PODS, "isIsolated", "Ingress")).containsExactly("?");
    assertThat(Ask.cluster(POD).each(PODS, "isIsolated", "Ingress")).containsExactly("false");
    assertThat(Ask.files(POD, ingress).each(PODS, "isIsolated", "Ingress")).containsExactly("true");
    assertThat(Ask.files(POD, ingress).each(PODS, "isIsolated", "Egress")).containsExactly("?");
    assertThat(Ask.files(POD, ingress).each(PODS, "isIsolated", "egress"))
        .containsExactly("not-a-direction");
  }

  @Test
  void policyOfANetworkPluginLeavesItUnknownWhatIsAllowed() {
    String cilium =
        "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: c, namespace:"
            + " shop}, spec: {endpointSelector: {matchLabels: {'reserved:host': ''}}}}";
    String calico =
        "{apiVersion: projectcalico.org/v3, kind: GlobalNetworkPolicy, metadata: {name: g}}";
    String elsewhere = cilium.replace("shop", "staging");

    assertThat(Ask.cluster(POD, cilium).each(PODS, "isIsolated", "Ingress")).containsExactly("?");
    assertThat(Ask.cluster(POD, calico).each(PODS, "allowsFrom", "10.0.0.1")).containsExactly("?");
    assertThat(Ask.cluster(POD, calico).each(PODS, "networkPolicies")).containsExactly("...");
    assertThat(Ask.cluster(POD, elsewhere).each(PODS, "isIsolated", "Ingress"))
        .containsExactly("false");
  }

  @Test
  void policiesOfCiliumIsolateThePodsThatTheySelectInTheDirectionsOfTheirRules() {
    String all = cilium("spec: {endpointSelector: {}, ingress: [{}]}");
    String others =
        cilium("specs: [{endpointSelector: {matchLabels: {'k8s:app': none}}, ingress: [{}]}]");
    String egress = cilium("spec: {endpointSelector: {matchLabels: {}}, egressDeny: [{}]}");
    String open =
        cilium("spec: {endpointSelector: {}, ingress: [{}], enableDefaultDeny: {ingress: false}}");
    String empty = cilium("spec: {endpointSelector: {}, ingress: []}");
    String nodes = cilium("spec: {nodeSelector: {}, ingress: [{}]}");

    assertThat(Ask.cluster(POD, all).each(PODS, "isIsolated", "Ingress")).containsExactly("true");
    for (String policy : List.of(others, egress, open, empty, nodes)) {
      assertThat(Ask.cluster(POD, policy).each(PODS, "isIsolated", "Ingress"))
          .as(policy)
          .containsExactly("false");
      assertThat(Ask.files(POD, policy).each(PODS, "isIsolated", "Ingress")).containsExactly("?");
    }
    assertThat(Ask.cluster(POD, egress).each(PODS, "isIsolated", "Egress")).containsExactly("true");
    // what it allows is not read
    assertThat(Ask.cluster(POD, all).each(PODS, "allowsFrom", "10.0.0.1")).containsExactly("?");
  }

  private static String cilium(String rule) {
    return "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: c, namespace:"
        + " shop}, %s}".formatted(rule);
  }

  @Test
  void whatOnePolicyAllowsIsAllowed() {
    String deny = policy("deny", "shop", "policyTypes: [Ingress, Egress]");
    String dns =
        policy(
            "dns", "shop", "egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 53}]}]");

    assertThat(Ask.cluster(POD).each(PODS, "allowsTo", "10.0.0.1", 53L)).containsExactly("true");
    assertThat(Ask.cluster(POD, deny).each(PODS, "allowsTo", "10.0.0.1", 53L))
        .containsExactly("false");
    assertThat(Ask.cluster(POD, deny, dns).each(PODS, "allowsTo", "10.0.0.1", 53L))
        .containsExactly("true");
    assertThat(Ask.cluster(POD, deny, dns).each(PODS, "allowsTo", "10.0.0.1", 80L))
        .containsExactly("false");
    assertThat(Ask.files(POD, deny).each(PODS, "allowsTo", "10.0.0.1", 53L)).containsExactly("?");
    assertThat(Ask.files(POD, dns).each(PODS, "allowsTo", "10.0.0.1", 53L)).containsExactly("true");
  }

  @Test
  void entriesOfADirectionThatIsNotIsolatedAllowNothing() {
    String unused = policy("unused", "shop", "{policyTypes: [Ingress], egress: [{}]}");
    String deny = policy("deny", "shop", "policyTypes: [Egress]");

    assertThat(Ask.cluster(POD, unused, deny).each(PODS, "allowsTo", "10.0.0.1", 53L))
        .containsExactly("false");
    assertThat(Ask.cluster(POD, unused).each(PODS, "allowsFrom", "10.0.0.1"))
        .containsExactly("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|true",
        "{from: []}|true",
        "{from: null}|true",
        "{from: [{podSelector: {}}]}|false",
        "{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}|true",
        "{from: [{ipBlock: {cidr: '::/0'}}]}|true",
        "{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}|true",
        "{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [0.0.0.0/1, 128.0.0.0/1]}}]}|false",
        "{from: [{ipBlock: {cidr: 0.0.0.0/1}}, {ipBlock: {cidr: 128.0.0.0/1}}]}|true",
        "{from: [{ipBlock: {cidr: 0.0.0.0/1}}, {ipBlock: {cidr: '8000::/1'}}]}|false",
        "{from: [{ipBlock: {cidr: 10.0.0.0/8}}, {podSelector: {}}]}|false",
        "{from: [{ipBlock: {cidr: everywhere}}]}|not-a-range",
      })
  void everywhereIsNoPeersOrAllAddressesOfAVersion(String entry, String everywhere) {
    assertThat(
            Ask.files(policy("p", "shop", "ingress: [" + entry + "]"))
                .each("kubernetes.NetworkPolicyIngressRule", "allowsEverywhere"))
        .containsExactly(everywhere);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|true",
        "{ports: [{port: 443}]}|false",
        "{ports: [{port: 80, protocol: UDP}]}|false",
        "{ports: [{protocol: TCP}]}|true",
        "{ports: [{port: 1, endPort: 1024}]}|true",
        "{ports: [{port: 81, endPort: 1024}]}|false",
        "{ports: [{port: http}]}|false",
        "{to: [{podSelector: {}}, {namespaceSelector: {}}]}|false",
        "{to: [{ipBlock: {cidr: 169.254.0.0/16}}]}|true",
        "{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}}]}|false",
        "{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.253/32]}}]}|true",
        "{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.0.0/16]}}, {ipBlock: {cidr: 169.254.169.254/32}}]}|true",
        "{to: [{ipBlock: {cidr: '::/0'}}]}|false",
      })
  void addressIsAllowedByABlockThatHoldsItAndDoesNotExceptIt(String entry, String allowed) {
    assertThat(
            Ask.files(policy("p", "shop", "egress: [" + entry + "]"))
                .each("kubernetes.NetworkPolicyEgressRule", "allows", "169.254.169.254", 80L))
        .containsExactly(allowed);
  }

  @Test
  void peerWithoutNamespacesMeansTheOwnAndAnEmptySelectorMeansAll() {
    String db =
        "{apiVersion: v1, kind: Pod, metadata: {name: db, namespace: data, labels: {app: db}}, spec: {}}";
    String data = "{apiVersion: v1, kind: Namespace, metadata: {name: data, labels: {zone: a}}}";
    String peers =
        """
        ingress:
        - from:
          - {podSelector: {matchLabels: {app: db}}}
          - {podSelector: {}}
          - {namespaceSelector: {}}
          - {namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}
          - {namespaceSelector: {matchLabels: {zone: a}}}
          - {namespaceSelector: {matchLabels: {zone: a}}, podSelector: {matchLabels: {app: web}}}
          - {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}
          - {ipBlock: {cidr: 10.0.0.0/8}}
        """
            .indent(2);
    String policy =
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\nspec:\n"
            + peers;

    assertThat(Ask.cluster(POD, db, data, policy).each("kubernetes.NetworkPolicyPeer", "pods"))
        .containsExactly("", "web", "web db", "db", "db", "", "db", "");
    assertThat(Ask.files(POD, db, data, policy).each("kubernetes.NetworkPolicyPeer", "pods"))
        .containsExactly("...", "web ...", "web db ...", "db ...", "db ...", "...", "db ...", "");
    assertThat(Ask.cluster(POD, db, data, policy).each("kubernetes.NetworkPolicyPeer", "meansPod"))
        .containsExactly("false", "true", "true", "true", "true", "false", "true", "false");
    assertThat(Ask.files(POD, db, data, policy).each("kubernetes.NetworkPolicyPeer", "meansPod"))
        .containsExactly("?", "true", "true", "true", "true", "?", "true", "false");
  }

  private static String policy(String name, String namespace, String spec) {
    String body = spec.startsWith("{") ? spec.substring(1, spec.length() - 1) : spec;
    return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s, namespace: %s}, spec: {%s}}"
        .formatted(name, namespace, body);
  }
}
