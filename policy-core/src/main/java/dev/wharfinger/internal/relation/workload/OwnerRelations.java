package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ObjectReference;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between a resource and what manages it: of several owners that is the one that controls it. */
public final class OwnerRelations {

  private OwnerRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> objects = functions.type("kubernetes.Object");
    functions.global(
        "owner",
        objects,
        List.of(),
        objects.map(OptionalType::new),
        "What manages the resource, as its ownerReferences say; none if they name nothing that"
            + " exists.",
        (UnaryBody) (context, self) -> owner(context, Nodes.root(Nodes.receiver(self))));
    functions.global(
        "owners",
        objects,
        List.of(),
        objects.map(ListType::new),
        "What manages the resource, what manages that, and so on; each once.",
        (UnaryBody) (context, self) -> owners(context, Nodes.root(Nodes.receiver(self))).toList());
  }

  private static Object owner(EvaluationContext context, ObjectNode owned) {
    return reference(owned)
        .map(reference -> ObjectReference.in(reference).resolve(context))
        .orElseGet(Optional::empty);
  }

  /** Nothing prevents that resources name each other as owners, so each is looked at once. */
  private static Known<ObjectNode> owners(EvaluationContext context, ObjectNode owned) {
    Set<ObjectNode> owners = new LinkedHashSet<>();
    Object next = owner(context, owned);
    while (next instanceof Optional<?> found
        && found.isPresent()
        && found.get() != owned
        && owners.add((ObjectNode) found.get())) {
      next = owner(context, (ObjectNode) found.get());
    }
    return new Known<>(
        List.copyOf(owners),
        next instanceof Unknown unknown ? Optional.of(unknown.reason()) : Optional.empty());
  }

  private static Optional<ObjectNode> reference(ObjectNode owned) {
    List<ObjectNode> references = Nodes.objects(owned, "metadata", "ownerReferences");
    return references.stream()
        .filter(reference -> Nodes.flag(reference, "controller").orElse(false))
        .findFirst()
        .or(() -> references.stream().findFirst());
  }
}
