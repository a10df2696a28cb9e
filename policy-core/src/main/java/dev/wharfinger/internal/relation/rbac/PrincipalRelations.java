package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Users, groups and service accounts, and what they may do. */
public final class PrincipalRelations {

  private PrincipalRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> principal = functions.type(Principal.TYPE);
    ids(functions, principal);
    machines(functions, principal);
    principals(functions, principal);
    accounts(functions);
    lists(functions, principal);
    questions(functions, principal);
  }

  private static void ids(DerivedFunctions functions, Optional<Type> principal) {
    String documentation = "`User/name`, `Group/name` or `ServiceAccount/namespace/name`.";
    functions.local(
        "id",
        functions.type("kubernetes.Subject"),
        List.of(),
        Optional.of(Scalar.STRING),
        documentation,
        (UnaryBody) PrincipalRelations::subjectId);
    functions.local(
        "id",
        principal,
        List.of(),
        Optional.of(Scalar.STRING),
        documentation,
        (UnaryBody) (context, self) -> Principal.from(Nodes.receiver(self)).id());
  }

  private static void machines(DerivedFunctions functions, Optional<Type> principal) {
    functions.local(
        "isMachine",
        principal,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether programs act as it: a service account, a node, or a group of either.",
        (UnaryBody) (context, self) -> Principal.from(Nodes.receiver(self)).isMachine());
  }

  private static Object subjectId(EvaluationContext context, @Nullable Object self) {
    ObjectNode subject = Nodes.receiver(self);
    String kind = Nodes.text(subject, "kind").orElse("");
    String name = Nodes.text(subject, "name").orElse("");
    return kind.equals(Principal.SERVICE_ACCOUNT)
        ? kind + "/" + Principal.namespace(subject) + "/" + name
        : kind + "/" + name;
  }

  private static void principals(DerivedFunctions functions, Optional<Type> principal) {
    functions.local(
        "principal",
        functions.type("kubernetes.Subject"),
        List.of(),
        principal,
        "Whom the subject means.",
        (UnaryBody)
            (context, self) ->
                Principal.of(Nodes.receiver(self))
                    .node(context.catalog(), Place.of(Nodes.receiver(self))));
    functions.local(
        "principal",
        functions.type("kubernetes.ServiceAccount"),
        List.of(),
        principal,
        "The service account as one to whom permissions are given.",
        (UnaryBody) PrincipalRelations::account);
    functions.local(
        "principal",
        functions.type("kubernetes.PodTemplate"),
        List.of(),
        principal,
        "The service account that the pods act as, whether or not it is in the set.",
        (UnaryBody)
            (context, self) ->
                ServiceAccounts.principalOf(Nodes.receiver(self))
                    .node(context.catalog(), ServiceAccounts.place(Nodes.receiver(self))));
  }

  private static Object account(EvaluationContext context, @Nullable Object self) {
    ObjectNode account = Nodes.receiver(self);
    return Principal.account(
            ImpliedNamespaces.namespaceOf(account),
            Nodes.text(account, "metadata", "name").orElse(""))
        .node(context.catalog(), Place.of(account));
  }

  private static void accounts(DerivedFunctions functions) {
    functions.global(
        "serviceAccount",
        functions.type("kubernetes.PodTemplate"),
        List.of(),
        functions.type("kubernetes.ServiceAccount"),
        "The service account that the pods act as; unknown if it is not in the set.",
        (UnaryBody) ServiceAccounts::of);
    functions.global(
        "mountsServiceAccountToken",
        functions.type("kubernetes.PodTemplate"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the pods are given a token for the API, as the pod or else its account says.",
        (UnaryBody) ServiceAccounts::mountsToken);
    functions.global(
        "exists",
        functions.type(Principal.TYPE),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether there is such a service account; unknown of users and groups.",
        (UnaryBody)
            (context, self) ->
                ServiceAccounts.exists(context, Principal.from(Nodes.receiver(self))));
  }

  private static void lists(DerivedFunctions functions, Optional<Type> principal) {
    list(
        functions,
        "bindings",
        principal,
        functions.either(Bindings.CLUSTER, Bindings.NAMESPACED),
        "The bindings that name it, or a group that it is in.",
        Bindings::of);
    list(
        functions,
        "permissions",
        principal,
        functions.type(Permissions.TYPE),
        "What all its bindings give.",
        Permissions::ofPrincipal);
    list(
        functions,
        "escalations",
        principal,
        functions.type(Escalation.TYPE),
        "The ways that its permissions open to others.",
        Escalations::ofPrincipal);
    list(
        functions,
        "escalationPath",
        principal,
        Optional.of(Scalar.STRING),
        "The steps by which it comes to have every permission, in words; none if there is no way.",
        EscalationPaths::of);
  }

  private static <T> void list(
      DerivedFunctions functions,
      String name,
      Optional<Type> principal,
      Optional<Type> element,
      String documentation,
      BiFunction<EvaluationContext, Principal, Known<T>> body) {
    functions.global(
        name,
        principal,
        List.of(),
        element.map(ListType::new),
        documentation,
        (UnaryBody)
            (context, self) -> body.apply(context, Principal.from(Nodes.receiver(self))).toList());
  }

  private static void questions(DerivedFunctions functions, Optional<Type> principal) {
    Optional<Type> yesOrNo = Optional.of(Scalar.BOOL);
    Type text = Scalar.STRING;
    functions.global(
        "allows",
        principal,
        List.of(text, text, text),
        yesOrNo,
        "Whether it may do a verb on every object of an API group's resource, in all namespaces.",
        (context, arguments) ->
            Permissions.allows(
                context,
                Principal.from(Nodes.receiver(arguments[0])),
                Optional.empty(),
                RoleRelations.request(arguments)));
    functions.global(
        "allowsIn",
        principal,
        List.of(text, text, text, text),
        yesOrNo,
        "The same in one namespace, which comes first: `allowsIn('shop', 'get', '', 'secrets')`.",
        (context, arguments) -> allowsIn(context, arguments));
    functions.global(
        "isClusterAdmin",
        principal,
        List.of(),
        yesOrNo,
        "Whether it may do everything as it is.",
        (UnaryBody)
            (context, self) ->
                EscalationPaths.isClusterAdmin(context, Principal.from(Nodes.receiver(self))));
  }

  private static Object allowsIn(EvaluationContext context, @Nullable Object[] arguments) {
    ResourceRequest request =
        new ResourceRequest(
            String.valueOf(arguments[2]),
            String.valueOf(arguments[3]),
            String.valueOf(arguments[4]),
            "");
    return Permissions.allows(
        context,
        Principal.from(Nodes.receiver(arguments[0])),
        Optional.of(String.valueOf(arguments[1])),
        request);
  }
}
