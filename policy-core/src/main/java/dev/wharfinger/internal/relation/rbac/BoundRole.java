package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The role that a binding refers to: in the set, or one that every cluster has. */
final class BoundRole {

  private BoundRole() {}

  /** The role; unknown if it is not in an open set, or may be one of several. */
  static Object of(EvaluationContext context, @Nullable Object self) {
    ObjectNode binding = Nodes.receiver(self);
    try {
      Optional<ObjectNode> role = context.index(Roles.INDEX).referredTo(binding);
      return role.isPresent() ? role.get() : missing(context, binding);
    } catch (UnreadableException e) {
      return e.result();
    }
  }

  private static Object missing(EvaluationContext context, ObjectNode binding) {
    Roles.Reference reference = Roles.Reference.of(binding);
    return Nodes.isClosed(context, "kubernetes." + reference.kind())
        ? context.index(Roles.INDEX).nothing(binding)
        : new Unknown(
            Searched.by(context).lacks("%s `%s`".formatted(reference.kind(), reference.name())));
  }
}
