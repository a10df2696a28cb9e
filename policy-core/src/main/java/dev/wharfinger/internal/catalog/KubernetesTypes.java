package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes the types of Kubernetes of a {@link Schema} and the overlays. */
final class KubernetesTypes {
  private KubernetesTypes() {}

  static void addTo(Catalog.Builder builder, Schema schema, Overlays overlays) {
    TypeNames names = TypeNames.of(schema.definitions().values(), CommonTypes.NAMES);
    Map<String, ObjectType> types =
        new TableTypes(builder, overlays.facts(), overlays.absences()).add(schema, names::of);
    CommonTypes.addTo(builder, types.values());
    readRemovedVersions(builder, types, overlays);
  }

  /** A cluster may still serve what Kubernetes has removed since: then its own type is right. */
  private static void readRemovedVersions(
      Catalog.Builder builder, Map<String, ObjectType> types, Overlays overlays) {
    Set<String> served = new HashSet<>();
    for (ObjectType type : types.values()) {
      type.kind().ifPresent(kind -> served.add(kind.apiVersion() + ' ' + kind.name()));
    }
    for (RemovedVersion version : overlays.removedVersions()) {
      ObjectType type = types.get(version.typeId());
      if (type != null && !served.contains(version.apiVersion() + ' ' + version.kind())) {
        builder.readAs(version.apiVersion(), version.kind(), type);
      }
    }
  }
}
