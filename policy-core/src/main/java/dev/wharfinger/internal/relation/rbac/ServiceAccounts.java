package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Unknown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service accounts that pods run as. */
final class ServiceAccounts {
  private static final String TYPE = "kubernetes.ServiceAccount";
  private static final String DEFAULT = "default";
  private static final String AUTOMOUNT = "automountServiceAccountToken";

  private static final Index<Declarations<Principal>> INDEX =
      resources -> Declarations.of(Nodes.all(resources, TYPE), ServiceAccounts::principal);

  private ServiceAccounts() {}

  private static Optional<Principal> principal(ObjectNode account) {
    return ResourceName.of(account).map(id -> Principal.account(id.namespace(), id.name()));
  }

  /** Whom the pods of a template act as. */
  static Principal principalOf(ObjectNode template) {
    return Principal.account(
        ImpliedNamespaces.namespaceOf(Nodes.root(template)),
        nameField(template).flatMap(field -> Nodes.text(template, "spec", field)).orElse(DEFAULT));
  }

  /** Where a template says whom its pods act as. */
  static Place place(ObjectNode template) {
    return Nodes.object(template, "spec")
        .map(spec -> new Place(spec, nameField(template).orElse("serviceAccountName")))
        .orElse(Place.of(template));
  }

  /** The field that names the account; the deprecated one counts if it stands alone. */
  private static Optional<String> nameField(ObjectNode template) {
    for (String field : new String[] {"serviceAccountName", "serviceAccount"}) {
      if (Nodes.text(template, "spec", field).filter(name -> !name.isEmpty()).isPresent()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The service account of a template; unknown if it is not in an open set. */
  static Object of(EvaluationContext context, @Nullable Object self) {
    ObjectNode template = Nodes.receiver(self);
    Principal principal = principalOf(template);
    Optional<ObjectNode> account = context.index(INDEX).find(principal, template);
    if (account.isPresent()) {
      return account.get();
    }
    return Nodes.isClosed(context, TYPE)
        ? withoutSettings(context, principal, place(template))
        : missing(context, principal);
  }

  /** Whether a principal exists; nobody keeps users and groups in a cluster. */
  static Object exists(EvaluationContext context, Principal principal) {
    if (!principal.kind().equals(Principal.SERVICE_ACCOUNT)) {
      return new Unknown("no resource tells which users and groups there are");
    }
    boolean found = principal.name().equals(DEFAULT) || context.index(INDEX).has(principal);
    return found || Nodes.isClosed(context, TYPE) ? found : missing(context, principal);
  }

  private static Unknown missing(EvaluationContext context, Principal principal) {
    return new Unknown(Searched.by(context).lacks("service account `" + principal.name() + "`"));
  }

  /**
   * Every namespace has an account `default`, and a pod that names no other account has to wait.
   */
  private static ObjectNode withoutSettings(
      EvaluationContext context, Principal principal, Place blamed) {
    DerivedNode account = DerivedNode.of(context.catalog(), TYPE);
    return account
        .with("apiVersion", "v1")
        .with("kind", Principal.SERVICE_ACCOUNT)
        .with(
            "metadata",
            account
                .below("metadata")
                .with("name", principal.name())
                .with("namespace", principal.namespace())
                .at(null, blamed))
        .at(null, blamed);
  }

  /**
   * Whether pods are given a token for the API: the pod decides, then its account, and else they
   * are (Kubernetes, plugin/pkg/admission/serviceaccount, shouldAutomount). A projected token
   * counts.
   */
  static Object mountsToken(EvaluationContext context, @Nullable Object self) {
    ObjectNode template = Nodes.receiver(self);
    if (projectsToken(template)) {
      return true;
    }
    Optional<Boolean> own = Nodes.flag(template, "spec", AUTOMOUNT);
    if (own.isPresent()) {
      return own.get();
    }
    Object account = of(context, template);
    return account instanceof ObjectNode node ? Nodes.flag(node, AUTOMOUNT).orElse(true) : account;
  }

  /** A token for another audience is refused by the API server, so it is none for the API. */
  private static boolean projectsToken(ObjectNode template) {
    return Nodes.objects(template, "spec", "volumes").stream()
        .flatMap(volume -> Nodes.objects(volume, "projected", "sources").stream())
        .flatMap(source -> Nodes.object(source, "serviceAccountToken").stream())
        .anyMatch(token -> Nodes.text(token, "audience").orElse("").isEmpty());
  }
}
