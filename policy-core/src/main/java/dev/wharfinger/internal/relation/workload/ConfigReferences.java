package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places where a pod refers to a ConfigMap or a Secret: variables of containers, volumes, and
 * the credentials for registries (core/v1, PodSpec).
 */
final class ConfigReferences {
  private static final String CONFIG_MAP = "ConfigMap";
  private static final String SECRET = "Secret";

  private final ObjectType type;
  private final List<ObjectNode> found = new ArrayList<>();

  private ConfigReferences(ObjectType type) {
    this.type = type;
  }

  /**
   * All references of a pod, in the order of its fields.
   *
   * @param type {@code kubernetes.ConfigReference}
   */
  static List<ObjectNode> of(ObjectType type, ObjectNode pod) {
    ConfigReferences references = new ConfigReferences(type);
    for (String containers : List.of("initContainers", "containers", "ephemeralContainers")) {
      Nodes.list(pod, "spec", containers).forEach(references::addContainer);
    }
    Nodes.list(pod, "spec", "volumes").forEach(references::addVolume);
    for (Object secret : Nodes.list(pod, "spec", "imagePullSecrets")) {
      references.add(SECRET, secret, "name");
    }
    return references.found;
  }

  private void addContainer(Object container) {
    for (Object variable : Nodes.list(container, "env")) {
      Nodes.object(variable, "valueFrom", "configMapKeyRef")
          .ifPresent(reference -> add(CONFIG_MAP, reference, "name", reference, "key"));
      Nodes.object(variable, "valueFrom", "secretKeyRef")
          .ifPresent(reference -> add(SECRET, reference, "name", reference, "key"));
    }
    for (Object source : Nodes.list(container, "envFrom")) {
      Nodes.object(source, "configMapRef").ifPresent(found -> add(CONFIG_MAP, found, "name"));
      Nodes.object(source, "secretRef").ifPresent(found -> add(SECRET, found, "name"));
    }
  }

  private void addVolume(Object volume) {
    Nodes.object(volume, "configMap").ifPresent(source -> addFiles(CONFIG_MAP, source, "name"));
    Nodes.object(volume, "secret").ifPresent(source -> addFiles(SECRET, source, "secretName"));
    for (Object source : Nodes.list(volume, "projected", "sources")) {
      Nodes.object(source, "configMap").ifPresent(found -> addFiles(CONFIG_MAP, found, "name"));
      Nodes.object(source, "secret").ifPresent(found -> addFiles(SECRET, found, "name"));
    }
    Nodes.object(volume, "azureFile").ifPresent(source -> add(SECRET, source, "secretName"));
    Nodes.object(volume, "csi", "nodePublishSecretRef")
        .ifPresent(reference -> add(SECRET, reference, "name"));
    for (String driver : List.of("cephfs", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos")) {
      Nodes.object(volume, driver, "secretRef")
          .ifPresent(reference -> add(SECRET, reference, "name"));
    }
  }

  /** A volume has all keys as files, or those that it lists. */
  private void addFiles(String kind, ObjectNode source, String name) {
    List<?> items = Nodes.list(source, "items");
    if (items.isEmpty()) {
      add(kind, source, name);
    }
    for (Object item : items) {
      if (item instanceof ObjectNode file) {
        add(kind, source, name, file, "key");
      }
    }
  }

  private void add(String kind, Object reference, String name) {
    if (reference instanceof ObjectNode node) {
      add(kind, node, name, null, "");
    }
  }

  private void add(
      String kind, ObjectNode reference, String name, @Nullable ObjectNode file, String key) {
    Optional<String> named = Nodes.text(reference, name);
    if (named.isEmpty()) {
      return; // an empty reference refers to nothing
    }
    @Nullable Object[] slots = new Object[type.fields().size()];
    List<Place> origins = new ArrayList<>(slots.length);
    for (Field field : type.fields()) {
      boolean isKey = field.name().equals("key");
      slots[field.slot()] =
          switch (field.name()) {
            case "kind" -> kind;
            case "name" -> named.get();
            case "key" -> file == null ? null : Nodes.text(file, key).orElse(null);
            default -> Nodes.value(reference, field.name()).orElse(null);
          };
      origins.add(isKey && file != null ? new Place(file, key) : new Place(reference, name));
    }
    Place self = file == null ? Place.of(reference) : Place.of(file);
    found.add(ObjectNode.derived(type, null, slots, new Origins(self, origins)));
  }
}
