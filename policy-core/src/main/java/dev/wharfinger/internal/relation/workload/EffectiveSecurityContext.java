package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The security context that a container runs with. Each field that the container does not set comes
 * from its pod, where the pod has such a field. The options of Windows are merged in the same way,
 * and no other field is (Kubernetes, pkg/securitycontext, DetermineEffectiveSecurityContext).
 */
record EffectiveSecurityContext(ObjectType type) implements UnaryBody {

  private static final String WINDOWS = "windowsOptions";

  /** The name of the credentials, and the credentials themselves. */
  private static final Set<String> CREDENTIALS =
      Set.of("gmsaCredentialSpecName", "gmsaCredentialSpec");

  /** By container: the policies of a set ask again and again. */
  private static final Index<Map<ObjectNode, ObjectNode>> KNOWN =
      resources -> new ConcurrentHashMap<>();

  @Override
  public @Nullable Object apply(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof ObjectNode container)) {
      return self;
    }
    Map<ObjectNode, ObjectNode> known = context.index(KNOWN);
    ObjectNode effective = known.get(container);
    return effective != null ? effective : known.computeIfAbsent(container, this::derive);
  }

  private ObjectNode derive(ObjectNode container) {
    return merged(type, container, ownContext(container), podContext(container));
  }

  private static ObjectNode merged(
      ObjectType type, ObjectNode container, ObjectNode own, Optional<ObjectNode> pods) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    List<Place> origins = new ArrayList<>(slots.length);
    for (Field field : type.fields()) {
      String name = field.name();
      Object value = own.get(name);
      Object inherited = pods.isEmpty() || isPairOf(own, name) ? null : pods.get().get(name);
      ObjectNode origin = value == null && inherited != null ? pods.orElseThrow() : own;
      if (value == null) {
        value = inherited;
      } else if (name.equals(WINDOWS)
          && value instanceof ObjectNode options
          && inherited instanceof ObjectNode others) {
        value = merged(options.type(), container, options, Optional.of(others));
      }
      slots[field.slot()] = value;
      origins.add(new Place(origin, name));
    }
    return ObjectNode.derived(type, container, slots, new Origins(Place.of(own), origins));
  }

  /** Whether a field has to come from the same place as its pair, which is set there. */
  private static boolean isPairOf(ObjectNode own, String name) {
    return CREDENTIALS.contains(name)
        && CREDENTIALS.stream().anyMatch(credential -> own.get(credential) != null);
  }

  /** The container's own context; where there is none, an empty one at its place. */
  private static ObjectNode ownContext(ObjectNode container) {
    return Nodes.object(container, "securityContext")
        .orElseGet(
            () -> {
              Field field = container.type().field("securityContext").orElseThrow();
              ObjectType contextType = (ObjectType) field.type();
              @Nullable Object[] nothing = new Object[contextType.fields().size()];
              return ObjectNode.implied(contextType, container, field.name(), nothing);
            });
  }

  /** The pod's context: two steps out of the container is the pod specification. */
  private static Optional<ObjectNode> podContext(ObjectNode container) {
    return Optional.ofNullable(container.parentOrNull())
        .flatMap(list -> Nodes.object(list.parentOrNull(), "securityContext"));
  }
}
