package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Optional;

/** The fields of {@code effectiveSecurityContext()}: of the container, or else of its pod. */
final class EffectiveContext {
  static final String FUNCTION = "effectiveSecurityContext";
  private static final String FIELD = "securityContext";
  private static final String WINDOWS = "windowsOptions";
  private static final String CREDENTIALS = "gmsaCredentialSpec";

  private EffectiveContext() {}

  /** Whether it is a field of such a context, or one of its options of Windows. */
  static boolean isField(Typed.FieldAccess node) {
    return call(node.operand()).isPresent() || ofWindows(node).isPresent();
  }

  /** An optional with a field of such a context; empty if it is one of something else. */
  static Optional<Expr> field(Typed.FieldAccess node, Translation translation) {
    Optional<Typed.Call> call = call(node.operand());
    return call.isPresent()
        ? call.map(of -> field(of, List.of(node.name()), translation))
        : ofWindows(node).map(of -> field(of, List.of(WINDOWS, node.name()), translation));
  }

  /** The options of Windows are merged one by one, but for those that belong together. */
  private static Optional<Typed.Call> ofWindows(Typed.FieldAccess node) {
    if (!(unwrapped(node.operand()) instanceof Typed.FieldAccess options)
        || !options.name().equals(WINDOWS)
        || options.access() == Typed.Access.PRESENCE) {
      return Optional.empty();
    }
    Optional<Typed.Call> call = call(options.operand());
    if (call.isPresent() && node.name().startsWith(CREDENTIALS)) {
      throw new Unsayable(
          node, "a cluster cannot say which credentials of Windows a container has", null);
    }
    return call;
  }

  private static Expr field(Typed.Call call, List<String> names, Translation translation) {
    Expr own = Cel.maybe(translation.of(call.arguments().get(0)), FIELD);
    for (String name : names) {
      own = Cel.maybe(own, name);
    }
    boolean podHasIt =
        translation
            .catalog()
            .type("kubernetes.PodSecurityContext")
            .filter(type -> ((ObjectType) type).field(names.get(0)).isPresent())
            .isPresent();
    if (!podHasIt) {
      return own;
    }
    Expr pods = translation.enclosing(call, "kubernetes.PodTemplate");
    pods = Cel.select(Cel.select(pods, "spec"), FIELD);
    for (String name : names) {
      pods = Cel.maybe(pods, name);
    }
    return Cel.on(own, "or", pods);
  }

  private static Optional<Typed.Call> call(Typed typed) {
    return unwrapped(typed) instanceof Typed.Call call && call.function().name().equals(FUNCTION)
        ? Optional.of(call)
        : Optional.empty();
  }

  private static Typed unwrapped(Typed typed) {
    Typed inner = typed;
    while (inner instanceof Typed.Variable variable) {
      inner = variable.definition();
    }
    return inner;
  }
}
