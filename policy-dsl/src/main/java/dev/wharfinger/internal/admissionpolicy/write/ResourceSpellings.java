package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that ask one resource what it says by all its fields: roles, policies, ingresses. */
final class ResourceSpellings {
  private static final String ALL_OF_IT = "*";

  static final Map<String, Spelling> ALL =
      Map.of(
          "kubernetes.PolicyRule.allows",
          ResourceSpellings::allows,
          "kubernetes.LabelSelector.selectsAll",
          (call, translation) -> selectsAll(translation.of(call.arguments().get(0))),
          "kubernetes.NetworkPolicy.selectsEveryPod",
          (call, translation) ->
              selectsAll(
                  Cel.select(
                      Cel.select(translation.of(call.arguments().get(0)), "spec"), "podSelector")),
          "kubernetes.NetworkPolicy.isolates",
          ResourceSpellings::isolates,
          "kubernetes.Ingress.className",
          ResourceSpellings::className,
          "version.isAtLeast",
          ResourceSpellings::isAtLeast);

  private ResourceSpellings() {}

  /**
   * The verb, the API group and the resource, or what stands for all of them; and no names, or this
   * one among them ({@code pkg/apis/rbac/v1/evaluation_helpers.go} of Kubernetes).
   */
  private static Expr allows(Typed.Call call, Translation translation) {
    List<Typed> arguments = call.arguments();
    Expr rule = translation.of(arguments.get(0));
    List<Expr> all = new ArrayList<>();
    all.add(holds(rule, "verbs", translation.of(arguments.get(1))));
    all.add(holds(rule, "apiGroups", translation.of(arguments.get(2))));
    all.add(holdsResource(rule, arguments.get(3), translation));
    Expr names = list(rule, "resourceNames");
    Expr anyName = Cel.equal(Cel.on(names, "size"), Cel.literal(0L));
    all.add(
        arguments.size() > 4
            ? Logic.or(List.of(anyName, Cel.in(translation.of(arguments.get(4)), names)))
            : anyName);
    return Logic.and(all);
  }

  private static Expr holdsResource(Expr rule, Typed resource, Translation translation) {
    Expr wanted = translation.of(resource);
    Expr held = list(rule, "resources");
    List<Expr> any = new ArrayList<>();
    any.add(Cel.in(Cel.literal(ALL_OF_IT), held));
    any.add(Cel.in(wanted, held));
    if (resource instanceof Typed.Constant constant && constant.value() instanceof String text) {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        any.add(Cel.in(Cel.literal(ALL_OF_IT + text.substring(slash)), held));
      }
    } else {
      // A part of every resource that has it, as `*/scale`.
      Expr part = Cel.on(wanted, "substring", Cel.on(wanted, "indexOf", Cel.literal("/")));
      any.add(
          Logic.and(
              List.of(
                  Cel.on(wanted, "contains", Cel.literal("/")),
                  Cel.in(Cel.add(Cel.literal(ALL_OF_IT), part), held))));
    }
    return Logic.or(any);
  }

  private static Expr holds(Expr rule, String field, Expr wanted) {
    Expr held = list(rule, field);
    return Logic.or(List.of(Cel.in(Cel.literal(ALL_OF_IT), held), Cel.in(wanted, held)));
  }

  private static Expr list(Expr owner, String field) {
    return Cel.orValue(Cel.maybe(owner, field), Cel.list(List.of()));
  }

  /** A selector without requirements. */
  private static Expr selectsAll(Expr selector) {
    Expr labels = Cel.orValue(Cel.maybe(selector, "matchLabels"), Cel.emptyMap());
    Expr expressions = list(selector, "matchExpressions");
    return Logic.and(
        List.of(
            Cel.equal(Cel.on(labels, "size"), Cel.literal(0L)),
            Cel.equal(Cel.on(expressions, "size"), Cel.literal(0L))));
  }

  /** The server fills the types of a policy in, as what it says implies them. */
  private static Expr isolates(Typed.Call call, Translation translation) {
    Expr spec = Cel.select(translation.of(call.arguments().get(0)), "spec");
    return Cel.in(translation.of(call.arguments().get(1)), list(spec, "policyTypes"));
  }

  private static Expr className(Typed.Call call, Translation translation) {
    Expr ingress = translation.of(call.arguments().get(0));
    Expr annotation =
        Cel.index(
            Cel.maybe(Cel.select(ingress, "metadata"), "annotations"),
            Cel.literal("kubernetes.io/ingress.class"),
            true);
    return Cel.on(Cel.maybe(Cel.select(ingress, "spec"), "ingressClassName"), "or", annotation);
  }

  /** Of the version of the cluster this is known when the policy is written out. */
  private static Expr isAtLeast(Typed.Call call, Translation translation) {
    if (call.arguments().get(0) instanceof Typed.Local local
        && local.name().equals("kubernetes.version")
        && call.arguments().get(1) instanceof Typed.Constant constant) {
      return Cel.literal(
          translation.version().isAtLeast(Version.parse(String.valueOf(constant.value()))));
    }
    throw new Unsayable(call, "a cluster compares no versions", null);
  }
}
