package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.function.Access.Part;
import dev.wharfinger.spi.AccessDecision;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * What imported policies may ask {@code authorizer}: whether who sent the request, or a service
 * account, may do something ({@code pkg/cel/library/authz.go}). The answers are those of an {@link
 * dev.wharfinger.spi.Authorizer}; without one every answer is unknown.
 */
public final class AuthorizerFunctions {
  /** The type of {@code authorizer}. */
  public static final Type AUTHORIZER = opaque("Authorizer");

  /** The type of {@code authorizer.requestResource}. */
  public static final Type RESOURCE_CHECK = opaque("ResourceCheck");

  /** What {@code authorizer} and all that is asked of it yield. */
  public static final Unknown NO_DATA = new Unknown("there is no authorizer data");

  private static final Type PATH_CHECK = opaque("PathCheck");
  private static final Type GROUP_CHECK = opaque("GroupCheck");
  private static final Type DECISION = opaque("Decision");

  private AuthorizerFunctions() {}

  private static Type opaque(String name) {
    return new OpaqueType("kubernetes.authorization." + name, List.of());
  }

  static List<Function> all() {
    List<Function> all = new ArrayList<>(ofDecisions());
    all.add(narrowing(AUTHORIZER, "path", PATH_CHECK, Part.PATH, "The check of an HTTP path."));
    all.add(narrowing(AUTHORIZER, "group", GROUP_CHECK, Part.GROUP, "The check of an API group."));
    all.add(
        Overload.on(
                AUTHORIZER,
                "serviceAccount",
                List.of(STRING, STRING),
                AUTHORIZER,
                "The authorizer for a service account, by its namespace and name.")
            .does(Access.class, String.class, String.class, Access::forServiceAccount));
    all.add(
        narrowing(
            GROUP_CHECK,
            "resource",
            RESOURCE_CHECK,
            Part.RESOURCE,
            "The check of a resource of the group."));
    all.add(narrower("subresource", Part.SUBRESOURCE, "The check of a subresource."));
    all.add(
        narrower(
            "namespace",
            Part.NAMESPACE,
            "The check in a namespace; of the cluster if it is empty."));
    all.add(narrower("name", Part.NAME, "The check of an object by its name."));
    all.add(check(PATH_CHECK, "The decision about a verb of HTTP."));
    all.add(check(RESOURCE_CHECK, "The decision about a verb of the API."));
    return List.copyOf(all);
  }

  /** What came later, to check what is selected only. */
  static List<Function> selectors() {
    return List.of(
        narrower("fieldSelector", Part.FIELD_SELECTOR, "The check of objects with such fields."),
        narrower("labelSelector", Part.LABEL_SELECTOR, "The check of objects with such labels."));
  }

  private static List<Function> ofDecisions() {
    return List.of(
        decision("allowed", BOOL, "Whether it is allowed.", AccessDecision::allowed),
        decision("reason", STRING, "Why it was decided so.", AccessDecision::reason),
        decision(
            "errored",
            BOOL,
            "Whether there was no decision because of an error.",
            decision -> !decision.error().isEmpty()),
        decision("error", STRING, "The error; empty if there was none.", AccessDecision::error));
  }

  private static Function narrower(String name, Part part, String doc) {
    return narrowing(RESOURCE_CHECK, name, RESOURCE_CHECK, part, doc);
  }

  private static Function narrowing(
      Type receiver, String name, Type result, Part part, String doc) {
    return Overload.on(receiver, name, List.of(STRING), result, doc)
        .does(Access.class, String.class, (access, text) -> access.with(text, part));
  }

  private static Function check(Type receiver, String doc) {
    return Overload.on(receiver, "check", List.of(STRING), DECISION, doc)
        .does(Access.class, String.class, Access::decide);
  }

  private static Function decision(
      String name, Type result, String doc, Overload.Unary<AccessDecision> get) {
    return Overload.on(DECISION, name, List.of(), result, doc).does(AccessDecision.class, get);
  }
}
