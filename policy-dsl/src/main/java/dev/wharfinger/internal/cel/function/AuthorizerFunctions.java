package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * What imported policies may ask {@code authorizer}: whether who sent the request, or a service
 * account, may do something ({@code pkg/cel/library/authz.go}). Files do not tell, so every answer
 * is unknown.
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
    all.add(of(AUTHORIZER, "path", PATH_CHECK, "The check of an HTTP path."));
    all.add(of(AUTHORIZER, "group", GROUP_CHECK, "The check of an API group."));
    all.add(
        Overload.on(
                AUTHORIZER,
                "serviceAccount",
                List.of(STRING, STRING),
                AUTHORIZER,
                "The authorizer for a service account, by its namespace and name.")
            .does(
                Object.class,
                String.class,
                String.class,
                (authorizer, namespace, name) -> NO_DATA));
    all.add(of(GROUP_CHECK, "resource", RESOURCE_CHECK, "The check of a resource of the group."));
    all.add(narrower("subresource", "The check of a subresource."));
    all.add(narrower("namespace", "The check in a namespace; of the cluster if it is empty."));
    all.add(narrower("name", "The check of an object by its name."));
    all.add(of(PATH_CHECK, "check", DECISION, "The decision about a verb of HTTP."));
    all.add(of(RESOURCE_CHECK, "check", DECISION, "The decision about a verb of the API."));
    return List.copyOf(all);
  }

  /** What came later, to check what is selected only. */
  static List<Function> selectors() {
    return List.of(
        narrower("fieldSelector", "The check of objects with such fields."),
        narrower("labelSelector", "The check of objects with such labels."));
  }

  private static List<Function> ofDecisions() {
    return List.of(
        decision("allowed", BOOL, "Whether it is allowed."),
        decision("reason", STRING, "Why it was decided so."),
        decision("errored", BOOL, "Whether there was no decision because of an error."),
        decision("error", STRING, "The error; empty if there was none."));
  }

  private static Function of(Type receiver, String name, Type result, String doc) {
    return Overload.on(receiver, name, List.of(STRING), result, doc)
        .doesAny((check, text) -> NO_DATA);
  }

  private static Function narrower(String name, String doc) {
    return of(RESOURCE_CHECK, name, RESOURCE_CHECK, doc);
  }

  private static Function decision(String name, Type result, String doc) {
    return Overload.on(DECISION, name, List.of(), result, doc).does(decision -> NO_DATA);
  }
}
