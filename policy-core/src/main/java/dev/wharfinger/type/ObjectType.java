package dev.wharfinger.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type with fields. Compared by identity: each {@link Catalog} has its own. */
public final class ObjectType implements Type {
  private final String displayName;
  private final String id;
  private final @Nullable Kind kind;
  private final @Nullable Object definition;
  private String documentation = "";
  private List<Field> fields = List.of();
  private Map<String, Field> fieldsByName = Map.of();
  private Map<String, Field> fieldsByAccessor = Map.of();

  ObjectType(String displayName, String id, @Nullable Kind kind, @Nullable Object definition) {
    this.definition = definition;
    this.displayName = displayName;
    this.id = id;
    this.kind = kind;
  }

  /** The name in policies, as in {@code kubernetes.Pod}. */
  @Override
  public String displayName() {
    return displayName;
  }

  /** The name in the schema that it comes from, as in {@code io.k8s.api.core.v1.Pod}. */
  public String id() {
    return id;
  }

  /** What a resource of this type says of itself; empty for types that are part of a resource. */
  public Optional<Kind> kind() {
    return Optional.ofNullable(kind);
  }

  /**
   * What the type was made of, if it was made of such a thing: of a custom resource, the schema.
   *
   * @param form what can be made use of
   */
  public <T> Optional<T> definition(Class<T> form) {
    return Optional.ofNullable(definition).filter(form::isInstance).map(form::cast);
  }

  /**
   * What its values are, in a sentence or two; empty if nobody says it here, as of the types of
   * Kubernetes.
   */
  public String documentation() {
    return documentation;
  }

  /** The fields in slot order. */
  public List<Field> fields() {
    return fields;
  }

  /** The field of that name. */
  public Optional<Field> field(String name) {
    return Optional.ofNullable(fieldsByName.get(name));
  }

  /** The field that expressions read by that name, which mostly is its name in the file. */
  public Optional<Field> accessed(String accessor) {
    return Optional.ofNullable(fieldsByAccessor.get(accessor));
  }

  void document(String text) {
    documentation = text;
  }

  void define(List<Field> newFields) {
    Map<String, Field> byName = new HashMap<>(newFields.size() * 2);
    Map<String, Field> byAccessor = new HashMap<>(newFields.size() * 2);
    for (Field field : newFields) {
      byName.put(field.name(), field);
      field.accessors().forEach(accessor -> byAccessor.put(accessor, field));
    }
    this.fields = List.copyOf(newFields);
    this.fieldsByName = byName;
    this.fieldsByAccessor = byAccessor.equals(byName) ? byName : byAccessor;
  }

  @Override
  public String toString() {
    return displayName;
  }

  /**
   * The kind of a Kubernetes resource.
   *
   * @param group the API group; empty for the core group
   * @param namespaced whether its objects live in a namespace
   * @param plural the name in roles and addresses, as {@code pods}; empty if it has none
   */
  public record Kind(String group, String version, String name, boolean namespaced, String plural) {

    /** A kind without a plural. */
    public Kind(String group, String version, String name, boolean namespaced) {
      this(group, version, name, namespaced, "");
    }

    /** The text of {@code apiVersion}, as in {@code apps/v1}. */
    public String apiVersion() {
      return group.isEmpty() ? version : group + "/" + version;
    }
  }
}
