package dev.wharfinger.internal.admissionpolicy;

import static dev.wharfinger.internal.cel.function.AuthorizerFunctions.AUTHORIZER;
import static dev.wharfinger.internal.cel.function.AuthorizerFunctions.RESOURCE_CHECK;

import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.ParamKind;
import dev.wharfinger.internal.admissionpolicy.MatchedKinds.Request;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of one policy see.
 *
 * @param conditions the match conditions, which see no variables
 * @param body variables, validations and audit annotations
 * @param messages what makes messages, which may not ask the authorizer
 * @param slots counts the slots of the frame
 */
record Environments(Environment conditions, Environment body, Environment messages, Slots slots) {

  /** The same with something added to what all but match conditions see. */
  Environments inBody(UnaryOperator<Environment> change) {
    return new Environments(conditions, change.apply(body), change.apply(messages), slots);
  }

  /**
   * As the API server declares them: only {@code request} and {@code namespaceObject} have types.
   */
  static Environments declared(AdmissionPolicyFile file, Library library) {
    Names names = new Names(file, library, Presence.ANY);
    Environment bound =
        names
            .objects(Scalar.DYN, Scalar.DYN)
            .withLocal("request", AdmissionFrame.REQUEST, RequestTypes.REQUEST);
    Environment all =
        names.params(
            bound.withLocal(
                "namespaceObject", AdmissionFrame.NAMESPACE_OBJECT, RequestTypes.NAMESPACE),
            Scalar.DYN);
    Environment body = withAuthorizer(all, AUTHORIZER, RESOURCE_CHECK);
    return new Environments(body, body, all, names.slots);
  }

  /** As they are evaluated: nothing has a type. */
  static Environments evaluated(AdmissionPolicyFile file, Library library) {
    Names names = new Names(file, library, Presence.ANY);
    Environment all =
        names.params(
            names
                .objects(Scalar.DYN, Scalar.DYN)
                .withLocal("request", AdmissionFrame.REQUEST, Scalar.DYN)
                .withLocal("namespaceObject", AdmissionFrame.NAMESPACE_OBJECT, Scalar.DYN),
            Scalar.DYN);
    Environment body = withAuthorizer(all, Scalar.DYN, Scalar.DYN);
    return new Environments(body, body, all, names.slots);
  }

  /** As they are for one kind of request. */
  static Environments typed(
      AdmissionPolicyFile file,
      Library library,
      Request request,
      AdmittedTypes types,
      Catalog catalog) {
    Names names = new Names(file, library, Presence.ADVISED);
    Environment bound = names.known(names.request(request, types), request);
    Environment withParams = names.params(bound, paramType(file.paramKind(), types, catalog));
    boolean inNamespace = request.kind() == null || request.namespaced();
    Environment body = names.namespaceObject(withParams, inNamespace);
    Environment conditions = names.namespaceObject(withParams, false);
    return new Environments(
        withAuthorizer(conditions, AUTHORIZER, RESOURCE_CHECK),
        withAuthorizer(body, AUTHORIZER, RESOURCE_CHECK),
        body,
        names.slots);
  }

  private static Type paramType(
      @Nullable ParamKind paramKind, AdmittedTypes types, Catalog catalog) {
    if (paramKind == null) {
      return Scalar.DYN;
    }
    return catalog
        .kind(paramKind.apiVersion(), paramKind.kind())
        .<Type>map(types::of)
        .orElse(Scalar.DYN);
  }

  private static Environment withAuthorizer(Environment environment, Type all, Type resource) {
    return environment
        .withLocal("authorizer", AdmissionFrame.AUTHORIZER, all)
        .withLocal("authorizer.requestResource", AdmissionFrame.REQUEST_RESOURCE, resource);
  }

  /** Adds names for one policy. */
  private static final class Names {
    private final boolean hasParams;
    private final Slots slots;
    private final Environment nothing;

    Names(AdmissionPolicyFile file, Library library, Presence presence) {
      this.hasParams = file.paramKind() != null;
      this.slots = new Slots(AdmissionFrame.FIRST_VARIABLE + file.variables().size());
      this.nothing =
          Environment.of(Catalog.builder().build(), library, slots).withPresence(presence);
    }

    Environment objects(Type object, Type old) {
      return nothing
          .withLocal("object", AdmissionFrame.OBJECT, object)
          .withLocal("oldObject", AdmissionFrame.OLD_OBJECT, old);
    }

    Environment params(Environment environment, Type type) {
      return hasParams ? environment.withLocal("params", AdmissionFrame.PARAMS, type) : environment;
    }

    Environment request(Request request, AdmittedTypes types) {
      ObjectType kind = request.kind();
      Type type = kind == null ? Scalar.DYN : types.of(kind);
      boolean hasObject = !request.operation().equals("DELETE");
      boolean hasOld = !request.operation().equals("CREATE") && !isConnect(request);
      Environment environment =
          objects(hasObject ? type : Scalar.NULL, hasOld ? type : Scalar.NULL)
              .withLocal("request", AdmissionFrame.REQUEST, RequestTypes.REQUEST);
      if (isConnect(request)) {
        return environment;
      }
      environment = hasObject ? stored(environment, "object", request) : environment;
      return hasOld ? stored(environment, "oldObject", request) : environment;
    }

    /** What each stored object has: the API server makes up what is missing, before validation. */
    private static Environment stored(Environment environment, String name, Request request) {
      Environment known =
          environment
              .assumingPresent(name, "apiVersion")
              .assumingPresent(name, "kind")
              .assumingPresent(name, "metadata", "name")
              .assumingPresent(name, "metadata", "uid")
              .assumingPresent(name, "metadata", "creationTimestamp");
      return request.namespaced() ? known.assumingPresent(name, "metadata", "namespace") : known;
    }

    /** What is the same in all requests of that kind. */
    Environment known(Environment environment, Request request) {
      Environment known =
          environment.withConstant("request.operation", request.operation(), Scalar.STRING);
      known = request.namespaced() ? known.assumingPresent("request", "namespace") : known;
      ObjectType kind = request.kind();
      if (kind == null || !request.whole()) {
        return known;
      }
      ObjectType.Kind name = kind.kind().orElseThrow();
      return known
          .withConstant("request.kind.group", name.group(), Scalar.STRING)
          .withConstant("request.kind.kind", name.name(), Scalar.STRING)
          .withConstant("request.resource.group", name.group(), Scalar.STRING)
          .withConstant("request.resource.resource", name.plural(), Scalar.STRING);
    }

    Environment namespaceObject(Environment environment, boolean there) {
      return environment.withLocal(
          "namespaceObject",
          AdmissionFrame.NAMESPACE_OBJECT,
          there ? RequestTypes.NAMESPACE : Scalar.NULL);
    }

    private static boolean isConnect(Request request) {
      return request.operation().equals("CONNECT");
    }
  }
}
