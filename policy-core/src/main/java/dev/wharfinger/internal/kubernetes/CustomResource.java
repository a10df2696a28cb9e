package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A kind that a CustomResourceDefinition defines ({@code apiextensions.k8s.io/v1}).
 *
 * @param source where it is defined
 * @param plural the name in addresses, as {@code rollouts}
 * @param versions those that have a schema, the stored one first
 */
public record CustomResource(
    SourceText source,
    String group,
    String kind,
    String plural,
    boolean namespaced,
    List<Version> versions) {
  private static final String DEFINITION = "CustomResourceDefinition";

  public CustomResource {
    versions = List.copyOf(versions);
  }

  /** A version, as {@code v1alpha1}, and what its objects hold. */
  public record Version(String name, StructuralSchema schema) {}

  /** Whether a document says that it is a definition; looks at no more than its first keys. */
  public static boolean isDefinition(RawDocument document) {
    if (document.root() == null || !(document.root().target() instanceof RawMapping mapping)) {
      return false;
    }
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key().target() instanceof RawScalar key && key.value().equals("kind")) {
        return entry.value().target() instanceof RawScalar value && isDefinition(value.value());
      }
    }
    return false;
  }

  /** Whether that is the kind of definitions. */
  public static boolean isDefinition(String kind) {
    return kind.equals(DEFINITION);
  }

  /**
   * Reads a definition.
   *
   * @param problems is told what is no part of a schema
   * @return empty if it does not say what it defines
   */
  public static Optional<CustomResource> read(
      ObjectNode definition, Consumer<ReadProblem> problems) {
    if (!(definition.get("spec") instanceof ObjectNode spec)
        || !(spec.get("names") instanceof ObjectNode names)) {
      return Optional.empty();
    }
    String group = text(spec, "group");
    String kind = text(names, "kind");
    List<Version> versions = new ArrayList<>();
    if (spec.get("versions") instanceof List<?> list) {
      for (Object version : list) {
        if (version instanceof ObjectNode node) {
          schema(node, problems)
              .map(schema -> new Version(text(node, "name"), schema))
              .filter(read -> !read.name().isEmpty())
              .ifPresent(read -> versions.add(isStored(node) ? 0 : versions.size(), read));
        }
      }
    }
    boolean namespaced = text(spec, "scope").equals("Namespaced");
    return group.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CustomResource(
                source(definition), group, kind, text(names, "plural"), namespaced, versions));
  }

  private static SourceText source(ObjectNode definition) {
    return definition.binding() == null
        ? new SourceText("", "")
        : definition.binding().document().source();
  }

  private static boolean isStored(ObjectNode version) {
    return Boolean.TRUE.equals(version.get("storage"));
  }

  private static Optional<StructuralSchema> schema(
      ObjectNode version, Consumer<ReadProblem> problems) {
    return version.get("schema") instanceof ObjectNode validation
            && validation.get("openAPIV3Schema") instanceof ObjectNode schema
            && schema.raw() != null
            && schema.binding() != null
        ? Optional.of(SchemaReader.read(schema.raw(), schema.binding().dialect(), problems))
        : Optional.empty();
  }

  private static String text(ObjectNode node, String field) {
    return node.get(field) instanceof String text ? text : "";
  }
}
