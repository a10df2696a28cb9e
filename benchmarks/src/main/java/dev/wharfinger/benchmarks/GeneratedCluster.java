package dev.wharfinger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cluster of any size, of resources that refer to each other: for 50 resources there are about
 * one namespace with three network policies, ten workloads with their services and accounts, and
 * two or three bindings of roles. Each text is a file of YAML.
 */
final class GeneratedCluster {
  private static final int WORKLOADS = 10;
  private static final int RESOURCES_OF_A_NAMESPACE = 50;
  private static final int NAMESPACES_IN_A_FILE = 40;
  private static final int TEAMS = 20;
  private static final int STEP = 7; // neighbours are of other teams

  private static final String NAMESPACE =
      """
      {apiVersion: v1, kind: Namespace, metadata: {name: %1$s, labels: {team: %2$s, tier: front}}}
      ---
      {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: %1$s},
       spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
      ---
      {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: web, namespace: %1$s},
       spec: {podSelector: {matchLabels: {app: app1}}, ingress: [{from: [
         {namespaceSelector: {matchLabels: {tier: front}}, podSelector: {matchLabels: {part: web}}},
         {podSelector: {matchLabels: {app: app2}}}]}]}}
      ---
      {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: team, namespace: %1$s},
       spec: {podSelector: {matchLabels: {app: app1}}, egress: [{to: [
         {namespaceSelector: {matchLabels: {team: %3$s}}},
         {namespaceSelector: {}, podSelector: {matchLabels: {part: web}}}]}]}}
      ---
      {apiVersion: v1, kind: ResourceQuota, metadata: {name: quota, namespace: %1$s}, spec: {hard: {pods: 20}}}
      ---
      {apiVersion: v1, kind: LimitRange, metadata: {name: range, namespace: %1$s},
       spec: {limits: [{type: Container, default: {memory: 1Gi}}]}}
      ---
      {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, namespace: %1$s},
       spec: {rules: [{host: %1$s.example, http: {paths: [
         {path: /, pathType: Prefix, backend: {service: {name: app1, port: {number: 80}}}}]}}]}}
      ---
      {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader, namespace: %1$s},
       rules: [{apiGroups: [''], resources: [pods, secrets], verbs: [get, list]},
         {apiGroups: [apps], resources: [deployments], verbs: [create, patch]}]}
      """;

  private static final String WORKLOAD =
      """
      {apiVersion: v1, kind: ServiceAccount, metadata: {name: %2$s, namespace: %1$s}}
      ---
      {apiVersion: apps/v1, kind: Deployment, metadata: {name: %2$s, namespace: %1$s, labels: {app: %2$s}},
       spec: {replicas: 2, selector: {matchLabels: {app: %2$s}}, template: {
         metadata: {labels: {app: %2$s, part: web}}, spec: {serviceAccountName: %2$s, containers: [
         {name: main, image: 'images.example/%2$s:1.0', ports: [{containerPort: 8080}],
          envFrom: [{configMapRef: {name: %2$s}}], resources: {limits: {cpu: 1, memory: 1Gi}},
          securityContext: {runAsNonRoot: true}}]}}}}
      ---
      {apiVersion: v1, kind: Service, metadata: {name: %2$s, namespace: %1$s, labels: {app: %2$s},
        annotations: {external-dns.alpha.kubernetes.io/hostname: %2$s.%1$s.example}},
       spec: {selector: {app: %2$s}, ports: [{port: 80, targetPort: 8080}]}}
      """;

  /** What only the first workloads of a namespace have, by how many have it. */
  private static final Map<Integer, String> OF_THE_FIRST =
      new TreeMap<>(
          Map.of(
              5,
              "{apiVersion: v1, kind: ConfigMap, metadata: {name: %2$s, namespace: %1$s}, data: {a: b}}\n",
              3,
              """
              {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: %2$s, namespace: %1$s},
               spec: {minAvailable: 1, selector: {matchLabels: {app: %2$s}}}}
              """,
              2,
              """
              {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: %2$s, namespace: %1$s},
               spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: %2$s}, minReplicas: 2, maxReplicas: 5}}
              """));

  private static final String BINDING =
      """
      {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b%2$d, namespace: %1$s},
       roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %3$s}, subjects: [
         {kind: ServiceAccount, name: app%4$d}, {kind: Group, name: %5$s, apiGroup: rbac.authorization.k8s.io}]}
      """;

  private static final String CLUSTER_BINDING =
      """
      {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: c%2$d},
       roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view},
       subjects: [{kind: ServiceAccount, name: app%3$d, namespace: %1$s}]}
      """;

  private GeneratedCluster() {}

  /** The files of a cluster of about so many resources. */
  static List<String> files(int resources) {
    int namespaces = Math.max(1, resources / RESOURCES_OF_A_NAMESPACE);
    List<String> files = new ArrayList<>();
    for (int first = 0; first < namespaces; first += NAMESPACES_IN_A_FILE) {
      int end = Math.min(first + NAMESPACES_IN_A_FILE, namespaces);
      List<String> documents = new ArrayList<>();
      for (int i = first; i < end; i++) {
        namespace(i).forEach(documents::add);
      }
      files.add(String.join("---\n", documents));
    }
    return files;
  }

  private static Stream<String> namespace(int number) {
    String name = "ns" + number;
    List<String> documents = new ArrayList<>();
    documents.add(NAMESPACE.formatted(name, team(number), team(number * STEP)));
    for (int i = 0; i < WORKLOADS; i++) {
      String workload = "app" + i;
      documents.add(WORKLOAD.formatted(name, workload));
      int position = i;
      OF_THE_FIRST.forEach(
          (count, text) -> {
            if (position < count) {
              documents.add(text.formatted(name, workload));
            }
          });
    }
    documents.add(
        BINDING.formatted(name, 0, "Role, name: reader", number % WORKLOADS, team(number)));
    documents.add(
        BINDING.formatted(
            name, 1, "ClusterRole, name: edit", (number + 1) % WORKLOADS, team(number)));
    if (number % 2 == 0) {
      documents.add(CLUSTER_BINDING.formatted(name, number, number % WORKLOADS));
    }
    return documents.stream();
  }

  private static String team(int number) {
    return "team-" + number % TEAMS;
  }
}
