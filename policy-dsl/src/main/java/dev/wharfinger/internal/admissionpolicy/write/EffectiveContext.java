package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ObjectType;
import java.util.Optional;

/** The fields of {@code effectiveSecurityContext()}: of the container, or else of its pod. */
final class EffectiveContext {
  static final String FUNCTION = "effectiveSecurityContext";
  private static final String FIELD = "securityContext";

  private EffectiveContext() {}

  /** Whether something is such a context, be it by way of a variable. */
  static boolean isOne(Typed typed) {
    return call(typed).isPresent();
  }

  /** An optional with a field of such a context; empty if it is one of something else. */
  static Optional<Expr> field(Typed.FieldAccess node, Translation translation) {
    return call(node.operand()).map(call -> field(call, node, translation));
  }

  private static Expr field(Typed.Call call, Typed.FieldAccess node, Translation translation) {
    String name = node.name();
    Expr own = Cel.maybe(Cel.maybe(translation.of(call.arguments().get(0)), FIELD), name);
    boolean podHasIt =
        translation
            .catalog()
            .type("kubernetes.PodSecurityContext")
            .filter(type -> ((ObjectType) type).field(name).isPresent())
            .isPresent();
    if (!podHasIt) {
      return own;
    }
    Expr pod = translation.enclosing(call, "kubernetes.PodTemplate");
    Expr context = Cel.select(Cel.select(pod, "spec"), FIELD);
    return Cel.on(own, "or", Cel.maybe(context, name));
  }

  private static Optional<Typed.Call> call(Typed typed) {
    if (typed instanceof Typed.Variable variable) {
      return call(variable.definition());
    }
    return typed instanceof Typed.Call call && call.function().name().equals(FUNCTION)
        ? Optional.of(call)
        : Optional.empty();
  }
}
