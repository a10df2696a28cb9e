package dev.wharfinger.internal.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the official client leaves out: the API server names the kind of a list, but not that of
 * what is in it, and so the client does not know it of {@code pods.getItems()} either. The class
 * tells.
 */
final class ClientKinds {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?<group>[A-Z][a-z]+)?V(?<version>\\d+(?:(?:alpha|beta)\\d+)?)(?<kind>[A-Z]\\w*)");

  private static final String PACKAGE = "io.kubernetes.client.openapi.models";
  private static final String LIST = "List";

  /** The kinds of each group of Kubernetes, but of the one without a name. */
  private static final Map<String, String> GROUPS =
      groups(
          "admissionregistration.k8s.io/MutatingAdmissionPolicy MutatingAdmissionPolicyBinding"
              + " MutatingWebhookConfiguration ValidatingAdmissionPolicy"
              + " ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration",
          "apiextensions.k8s.io/CustomResourceDefinition",
          "apiregistration.k8s.io/APIService",
          "apps/ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet",
          "authentication.k8s.io/SelfSubjectReview TokenReview TokenRequest",
          "authorization.k8s.io/LocalSubjectAccessReview SelfSubjectAccessReview"
              + " SelfSubjectRulesReview SubjectAccessReview",
          "autoscaling/HorizontalPodAutoscaler Scale",
          "batch/CronJob Job",
          "certificates.k8s.io/CertificateSigningRequest ClusterTrustBundle PodCertificateRequest",
          "coordination.k8s.io/Lease LeaseCandidate",
          "discovery.k8s.io/EndpointSlice",
          "flowcontrol.apiserver.k8s.io/FlowSchema PriorityLevelConfiguration",
          "internal.apiserver.k8s.io/StorageVersion",
          "networking.k8s.io/Ingress IngressClass IPAddress NetworkPolicy ServiceCIDR",
          "node.k8s.io/RuntimeClass",
          "policy/Eviction PodDisruptionBudget",
          "rbac.authorization.k8s.io/ClusterRole ClusterRoleBinding Role RoleBinding",
          "resource.k8s.io/DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate"
              + " ResourcePoolStatusRequest ResourceSlice",
          "scheduling.k8s.io/PodGroup PriorityClass Workload",
          "storage.k8s.io/CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment"
              + " VolumeAttributesClass",
          "storagemigration.k8s.io/StorageVersionMigration");

  private ClientKinds() {}

  /** An object with the kind and version of its class, if it names none itself. */
  static JsonNode complete(JsonNode json, Class<?> type) {
    Matcher name = CLASS.matcher(type.getSimpleName());
    if (json instanceof ObjectNode object
        && object.path("kind").isMissingNode()
        && object.path("apiVersion").isMissingNode()
        && type.getPackageName().equals(PACKAGE)
        && (object.has("metadata") || object.has("items"))
        && name.matches()) {
      object.put("apiVersion", apiVersion(name));
      object.put("kind", name.group("kind"));
    }
    return json;
  }

  private static String apiVersion(Matcher name) {
    String group = group(name.group("kind"), name.group("group"));
    String version = "v" + name.group("version");
    return group.isEmpty() ? version : group + "/" + version;
  }

  /**
   * The group of a kind, or of the list of it.
   *
   * @param prefix what the class has before the version, to tell kinds of one name apart
   */
  static String group(String kind, @Nullable String prefix) {
    String item = kind.endsWith(LIST) ? kind.substring(0, kind.length() - LIST.length()) : kind;
    return "Events".equals(prefix) ? "events.k8s.io" : GROUPS.getOrDefault(item, "");
  }

  private static Map<String, String> groups(String... kinds) {
    Map<String, String> groups = new HashMap<>();
    for (String line : kinds) {
      int slash = line.indexOf('/');
      for (String kind : line.substring(slash + 1).split(" ", -1)) {
        groups.put(kind, line.substring(0, slash));
      }
    }
    return Map.copyOf(groups);
  }
}
