package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Types of our own for the sample pods, made as those of a custom resource: amounts are numbers,
 * and absence has no meaning, so that to read what is absent is an error, as it is for cel-java.
 */
final class PodTypes {
  private static final Absence ABSENT = new Absence.Guarded("nobody knows what it means", null);

  private final ObjectType pod;
  private final Catalog catalog;

  PodTypes() {
    Catalog.Builder builder = Catalog.builder();
    ObjectType limits =
        define(builder, "Amounts", Map.of("cpuMillis", Scalar.INT, "memoryMi", Scalar.INT));
    ObjectType resources =
        define(builder, "Resources", Map.of("limits", limits, "requests", limits));
    ObjectType security =
        define(
            builder, "SecurityContext", Map.of("privileged", Scalar.BOOL, "runAsUser", Scalar.INT));
    ObjectType container =
        define(
            builder,
            "Container",
            Map.of(
                "name",
                Scalar.STRING,
                "image",
                Scalar.STRING,
                "resources",
                resources,
                "securityContext",
                security));
    ObjectType spec = define(builder, "PodSpec", Map.of("containers", new ListType(container)));
    this.pod =
        builder.declare(
            "bench.Pod", "bench.v1.Pod", new ObjectType.Kind("bench", "v1", "Pod", true));
    builder.define(
        pod,
        fields(
            Map.of(
                "apiVersion",
                Scalar.STRING,
                "kind",
                Scalar.STRING,
                "metadata",
                new MapType(Scalar.STRING, Scalar.DYN),
                "spec",
                spec)));
    this.catalog = builder.build();
  }

  Catalog catalog() {
    return catalog;
  }

  /** The type of the documents. */
  ObjectType pod() {
    return pod;
  }

  /** Where objects of a type hold a field. */
  int slot(String type, String field) {
    ObjectType owner = (ObjectType) catalog.type("bench." + type).orElseThrow();
    return owner.field(field).orElseThrow().slot();
  }

  private static ObjectType define(Catalog.Builder builder, String name, Map<String, Type> types) {
    ObjectType type = builder.declare("bench." + name, "bench.v1." + name, null);
    builder.define(type, fields(types));
    return type;
  }

  private static List<Field> fields(Map<String, Type> types) {
    List<Field> fields = new ArrayList<>();
    types.keySet().stream()
        .sorted()
        .forEach(
            name ->
                fields.add(
                    new Field(
                        name,
                        fields.size(),
                        types.getOrDefault(name, Scalar.DYN),
                        ABSENT,
                        List.of())));
    return fields;
  }
}
