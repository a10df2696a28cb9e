package dev.wharfinger.podsecurity;

import dev.wharfinger.resource.ResourceSet;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tests of Pod Security admission judge: everything is in the namespace `shop`. */
final class GivenPods {
  private static final String STRICT = "runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}";
  private static final String STRICT_CONTAINER =
      "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}";

  /** The specifications of pods, by name. */
  private static final Map<String, String> SPECS =
      Map.of(
          // complies with no level but privileged
          "privileged", spec("", "privileged: true"),
          // complies with baseline
          "plain", spec("", ""),
          // complies with restricted before 1.8
          "nonroot", spec(STRICT, ""),
          "nonroot-privileged", spec(STRICT, "privileged: true"),
          // fails baseline, and its port is one of the node where a server says so
          "ported",
              "{hostNetwork: true, containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}",
          // complies with restricted
          "strict", spec(STRICT, STRICT_CONTAINER));

  private GivenPods() {}

  /** A pod by the name of its specification; or a Deployment, as {@code deployment-plain}. */
  static ResourceSet named(String name) {
    boolean template = name.startsWith("deployment-");
    String spec = SPECS.get(template ? name.substring("deployment-".length()) : name);
    return ResourceSet.parse(
        "object.yaml",
        template
            ? "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {template: {spec: %s}}}"
                .formatted(spec)
            : "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: %s}"
                .formatted(spec));
  }

  /** A namespace with labels as `enforce=baseline warn-version=v1.30`. */
  static ResourceSet namespace(String name, @Nullable String labels) {
    String all =
        labels == null
            ? ""
            : Arrays.stream(labels.split(" ", -1))
                .map(label -> "pod-security.kubernetes.io/" + label.replace("=", ": '") + "'")
                .collect(Collectors.joining(", "));
    return ResourceSet.parse(
        "namespace.yaml",
        "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {%s}}}"
            .formatted(name, all));
  }

  private static String spec(String pod, String container) {
    return "{securityContext: {%s}, containers: [{name: web, image: nginx, securityContext: {%s}}]}"
        .formatted(pod, container);
  }
}
