package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API server puts into an object when it stores it. */
final class Defaults {

  /** By the id of the type: each is called with a new node and its slots, and fills empty ones. */
  private static final Map<String, Default> BY_TYPE =
      Map.of("io.k8s.api.core.v1.Volume", Defaults::volumeSource);

  private Defaults() {}

  static void fill(ObjectNode node, @Nullable Object[] slots) {
    Default rule = BY_TYPE.get(node.type().id());
    if (rule != null) {
      rule.fill(node, slots);
    }
  }

  /**
   * A volume without a source is an emptyDir (SetDefaults_Volume, pkg/apis/core/v1/defaults.go).
   */
  private static void volumeSource(ObjectNode node, @Nullable Object[] slots) {
    for (Field field : node.type().fields()) {
      if (!field.name().equals("name") && slots[field.slot()] != null) {
        return;
      }
    }
    Field emptyDir = node.type().field("emptyDir").orElseThrow();
    ObjectType source = (ObjectType) emptyDir.type();
    slots[emptyDir.slot()] =
        ObjectNode.implied(source, node, "emptyDir", new Object[source.fields().size()]);
  }

  /** Fills in what is missing in objects of one type. */
  private interface Default {
    void fill(ObjectNode node, @Nullable Object[] slots);
  }
}
