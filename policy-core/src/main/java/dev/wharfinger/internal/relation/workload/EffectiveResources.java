package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a container has in the end. What it requests is what it says, else its limits,
 * else what the limit ranges of its namespace give; what limits it, the same without the middle.
 * Ephemeral containers can have no resources, and limit ranges pass them over.
 *
 * @param type {@code kubernetes.EffectiveResources}
 */
record EffectiveResources(ObjectType type) implements UnaryBody {
  private static final String LIMITS = "limits";
  private static final String REQUESTS = "requests";

  @Override
  public @Nullable Object apply(EvaluationContext context, @Nullable Object self) {
    ObjectNode container = Nodes.receiver(self);
    ObjectNode written = written(container);
    DerivedNode effective = new DerivedNode(type);
    for (String field : List.of(LIMITS, REQUESTS)) {
      effective.with(field, map(written, field, amounts(context, container, written, field)));
    }
    return effective.at(container, Place.of(written));
  }

  private static Map<String, @Nullable Object> amounts(
      EvaluationContext context, ObjectNode container, ObjectNode written, String field) {
    Map<String, @Nullable Object> amounts = new LinkedHashMap<>();
    add(Nodes.map(written, field), amounts);
    if (field.equals(REQUESTS)) {
      add(Nodes.map(written, LIMITS), amounts);
    }
    if (!container.type().displayName().equals("kubernetes.EphemeralContainer")) {
      add(LimitRangeDefaults.of(context, container, field).amounts(), amounts);
    }
    return amounts;
  }

  private static void add(Map<?, ?> more, Map<String, @Nullable Object> amounts) {
    more.forEach((name, amount) -> amounts.putIfAbsent(String.valueOf(name), amount));
  }

  /** The map of a field, blamed on the one that is written, or on where it would be. */
  private static MapNode map(
      ObjectNode written, String name, Map<String, @Nullable Object> amounts) {
    Field field = written.type().field(name).orElseThrow();
    MapNode base = written.get(name) instanceof MapNode map ? map : null;
    return new MapNode(
        (MapType) field.type(),
        written,
        name,
        base == null ? null : base.raw(),
        base == null ? null : base.binding(),
        map -> amounts);
  }

  private static ObjectNode written(ObjectNode container) {
    return Nodes.object(container, "resources")
        .orElseGet(
            () -> {
              Field field = container.type().field("resources").orElseThrow();
              ObjectType resources = (ObjectType) field.type();
              @Nullable Object[] nothing = new Object[resources.fields().size()];
              return ObjectNode.implied(resources, container, field.name(), nothing);
            });
  }
}
