package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an update of a pod changes anything that the Pod Security Standards are about: images,
 * annotations of seccomp, and which containers there are. Nothing else of theirs can be changed
 * ({@code isSignificantPodUpdate} in admission.go of kubernetes/pod-security-admission).
 */
final class SignificantUpdate {
  private static final String POD_PROFILE = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String CONTAINER_PROFILES =
      "container.seccomp.security.alpha.kubernetes.io/";

  private final ObjectNode pod;
  private final ObjectNode old;

  private SignificantUpdate(ObjectNode pod, ObjectNode old) {
    this.pod = pod;
    this.old = old;
  }

  /**
   * Whether it does.
   *
   * @throws dev.wharfinger.internal.relation.lookup.UnreadableException if that cannot be read
   */
  static boolean is(ObjectNode pod, ObjectNode old) {
    SignificantUpdate update = new SignificantUpdate(pod, old);
    return update.changesAnnotation(POD_PROFILE)
        || update.changesList("containers")
        || update.changesList("initContainers")
        || update.changesEphemeralContainers();
  }

  private boolean changesList(String list) {
    List<ObjectNode> containers = Nodes.objects(pod, "spec", list);
    List<ObjectNode> oldContainers = Nodes.objects(old, "spec", list);
    if (containers.size() != oldContainers.size()) {
      return true;
    }
    for (int i = 0; i < containers.size(); i++) {
      if (changes(containers.get(i), oldContainers.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** These are only ever added, and not at a place of their own. */
  private boolean changesEphemeralContainers() {
    List<ObjectNode> oldContainers = Nodes.objects(old, "spec", "ephemeralContainers");
    for (ObjectNode container : Nodes.objects(pod, "spec", "ephemeralContainers")) {
      Optional<ObjectNode> before =
          oldContainers.stream()
              .filter(one -> Nodes.text(one, "name").equals(Nodes.text(container, "name")))
              .findFirst();
      if (before.isEmpty() || changes(container, before.get())) {
        return true;
      }
    }
    return false;
  }

  private boolean changes(ObjectNode container, ObjectNode before) {
    return !Nodes.text(container, "image").equals(Nodes.text(before, "image"))
        || changesAnnotation(CONTAINER_PROFILES + Nodes.text(container, "name").orElse(""));
  }

  private boolean changesAnnotation(String name) {
    return !Objects.equals(annotation(pod, name), annotation(old, name));
  }

  private static @Nullable Object annotation(ObjectNode from, String name) {
    Map<?, ?> annotations = Nodes.map(from, "metadata", "annotations");
    Object value = annotations.get(name);
    return value == null ? "" : value;
  }
}
