package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every resource says of itself, for resources that nobody has given. */
public final class Headers {

  private static final List<String> UNKNOWN = List.of("labels", "annotations");

  private Headers() {}

  /**
   * Fills in version, kind and name. What else its metadata says nobody knows.
   *
   * @param slots those of {@code resource}, which nobody has seen yet
   * @param searched what the resource is not in
   */
  public static void fill(
      ObjectNode resource,
      @Nullable Object[] slots,
      String apiVersion,
      String kind,
      String name,
      Searched searched) {
    ObjectType type = resource.type();
    slots[type.field("apiVersion").orElseThrow().slot()] = apiVersion;
    slots[type.field("kind").orElseThrow().slot()] = kind;
    Field metadata = type.field("metadata").orElseThrow();
    ObjectType metadataType = (ObjectType) metadata.type();
    @Nullable Object[] inner = new Object[metadataType.fields().size()];
    inner[metadataType.field("name").orElseThrow().slot()] = name;
    for (String unknown : UNKNOWN) {
      inner[metadataType.field(unknown).orElseThrow().slot()] =
          new Unknown(
              searched.doesNotDeclare("%s `%s`".formatted(kind, name))
                  + ", so nobody knows its "
                  + unknown
                  + "; add it");
    }
    slots[metadata.slot()] = ObjectNode.implied(metadataType, resource, "metadata", inner);
  }
}
