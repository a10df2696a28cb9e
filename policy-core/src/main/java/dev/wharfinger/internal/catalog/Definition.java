package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that a schema defines.
 *
 * @param id the name in the schema, as {@code io.k8s.api.core.v1.PodSpec}
 * @param kindOrNull what a served resource of this shape says of itself; null for parts of
 *     resources
 * @param documentation empty if nobody says anything of it
 */
record Definition(
    String id,
    ObjectType.@Nullable Kind kindOrNull,
    List<Property> properties,
    String documentation) {
  Definition {
    properties = List.copyOf(properties);
  }

  /** An object of which nothing is said. */
  Definition(String id, ObjectType.@Nullable Kind kindOrNull, List<Property> properties) {
    this(id, kindOrNull, properties, "");
  }

  /** A part of resources of which nothing is said. */
  Definition(String id, List<Property> properties) {
    this(id, null, properties);
  }

  Optional<ObjectType.Kind> kind() {
    return Optional.ofNullable(kindOrNull);
  }

  Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /** The part of the id that names the definition within its package. */
  String shortName() {
    return id.substring(packageEnd() + 1);
  }

  /** The part of the id before the name, as {@code io.k8s.api.core.v1}. */
  String packageName() {
    return id.substring(0, Math.max(packageEnd(), 0));
  }

  /** An inline object is named after its owner, with slashes: {@code io.x.v1.Foo/spec}. */
  private int packageEnd() {
    int slash = id.indexOf('/');
    return id.lastIndexOf('.', slash < 0 ? id.length() : slash);
  }
}
