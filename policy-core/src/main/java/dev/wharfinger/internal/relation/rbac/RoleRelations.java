package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roles, what they allow, and the bindings that give them to somebody. */
public final class RoleRelations {
  private static final List<Type> REQUEST = List.of(Scalar.STRING, Scalar.STRING, Scalar.STRING);
  private static final List<Type> NAMED_REQUEST =
      List.of(Scalar.STRING, Scalar.STRING, Scalar.STRING, Scalar.STRING);

  private RoleRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> rule = functions.type("kubernetes.PolicyRule");
    Optional<Type> role = functions.either("kubernetes.ClusterRole", "kubernetes.Role");
    Optional<Type> binding = functions.either(Bindings.CLUSTER, Bindings.NAMESPACED);
    Optional<Type> permission = functions.type(Permissions.TYPE);
    rules(functions, rule);
    roles(functions, role, rule);
    bindings(functions, binding, role, permission);
    permissions(functions, permission, binding);
  }

  private static void rules(DerivedFunctions functions, Optional<Type> rule) {
    Optional<Type> yesOrNo = Optional.of(Scalar.BOOL);
    functions.local(
        "allows",
        rule,
        REQUEST,
        yesOrNo,
        "Whether it allows a verb on every object of an API group's resource, as `pods/exec`.",
        (context, arguments) -> request(arguments).isAllowedBy(Nodes.receiver(arguments[0])));
    functions.local(
        "allows",
        rule,
        NAMED_REQUEST,
        yesOrNo,
        "Whether it allows a verb on the object of a name.",
        (context, arguments) -> request(arguments).isAllowedBy(Nodes.receiver(arguments[0])));
  }

  private static void roles(DerivedFunctions functions, Optional<Type> role, Optional<Type> rule) {
    functions.global(
        "effectiveRules",
        role,
        List.of(),
        rule.map(ListType::new),
        "Its rules and those of the roles that it aggregates.",
        (UnaryBody) RoleGrants::effectiveRules);
    functions.global(
        "allows",
        role,
        REQUEST,
        Optional.of(Scalar.BOOL),
        "Whether one of its effective rules allows a verb on every object of a resource.",
        (context, arguments) ->
            RoleGrants.allows(context, Nodes.receiver(arguments[0]), request(arguments)));
    functions.global(
        "grantsEverything",
        role,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the role allows every verb on every resource of every API group.",
        (UnaryBody) RoleGrants::grantsEverything);
  }

  private static void bindings(
      DerivedFunctions functions,
      Optional<Type> binding,
      Optional<Type> role,
      Optional<Type> permission) {
    functions.global(
        "role",
        binding,
        List.of(),
        role,
        "The role that is bound; unknown if it is not in the set.",
        (UnaryBody) BoundRole::of);
    functions.global(
        "permissions",
        binding,
        List.of(),
        permission.map(ListType::new),
        "What it gives to each of its subjects: the effective rules of its role.",
        (UnaryBody)
            (context, self) -> Permissions.ofBinding(context, Nodes.receiver(self)).toList());
    functions.global(
        "escalations",
        binding,
        List.of(),
        functions.type(Escalation.TYPE).map(ListType::new),
        "The ways that it opens to permissions that it does not give.",
        (UnaryBody)
            (context, self) -> Escalations.ofBinding(context, Nodes.receiver(self)).toList());
  }

  private static void permissions(
      DerivedFunctions functions, Optional<Type> permission, Optional<Type> binding) {
    functions.local(
        "allows",
        permission,
        REQUEST,
        Optional.of(Scalar.BOOL),
        "Whether its rule allows a verb on every object of a resource, where it holds.",
        (context, arguments) ->
            request(arguments).isAllowedBy(Nodes.object(arguments[0], "rule").orElseThrow()));
    functions.local(
        "binding",
        permission,
        List.of(),
        binding,
        "The binding that gives it.",
        (UnaryBody) RoleRelations::binding);
  }

  private static @Nullable Object binding(EvaluationContext context, @Nullable Object self) {
    ObjectNode permission = Nodes.receiver(self);
    return permission.parentOrNull();
  }

  /** The request that the arguments behind the receiver describe. */
  static ResourceRequest request(@Nullable Object[] arguments) {
    return new ResourceRequest(
        String.valueOf(arguments[1]),
        String.valueOf(arguments[2]),
        String.valueOf(arguments[3]),
        arguments.length > 4 ? String.valueOf(arguments[4]) : "");
  }
}
