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

  /** The one field of which each option comes from the container, or else from its pod. */
  private static final String MERGED = "windowsOptions";

  /** Options that come as a pair, whoever has one of them. */
  private static final String PAIR = "gmsaCredentialSpec";

  private EffectiveContext() {}

  /** Whether something is such a context, be it by way of a variable. */
  static boolean isOne(Typed typed) {
    return call(typed).isPresent();
  }

  /** An optional with a field of such a context; empty if it is one of something else. */
  static Optional<Expr> field(Typed.FieldAccess node, Translation translation) {
    return call(node.operand())
        .map(call -> field(call, List.of(node.name()), translation))
        .or(() -> option(node, translation));
  }

  private static Optional<Expr> option(Typed.FieldAccess node, Translation translation) {
    return definition(node.operand()) instanceof Typed.FieldAccess options
            && options.name().equals(MERGED)
        ? call(options.operand())
            .map(call -> field(call, List.of(MERGED, checked(node)), translation))
        : Optional.empty();
  }

  private static String checked(Typed.FieldAccess option) {
    if (option.name().startsWith(PAIR)) {
      throw new Unsayable(
          option,
          "a container that has one of the two `%s` fields has both from the same place"
              .formatted(PAIR),
          "read those of the container and those of its pod");
    }
    return option.name();
  }

  private static Expr field(Typed.Call call, List<String> names, Translation translation) {
    Expr own = path(Cel.maybe(translation.of(call.arguments().get(0)), FIELD), names);
    boolean podHasIt =
        translation
            .catalog()
            .type("kubernetes.PodSecurityContext")
            .filter(type -> ((ObjectType) type).field(names.get(0)).isPresent())
            .isPresent();
    if (!podHasIt) {
      return own;
    }
    Expr pod = translation.enclosing(call, "kubernetes.PodTemplate");
    return Cel.on(own, "or", path(Cel.select(Cel.select(pod, "spec"), FIELD), names));
  }

  private static Expr path(Expr from, List<String> names) {
    Expr path = from;
    for (String name : names) {
      path = Cel.maybe(path, name);
    }
    return path;
  }

  private static Optional<Typed.Call> call(Typed typed) {
    return definition(typed) instanceof Typed.Call call && call.function().name().equals(FUNCTION)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** What a variable stands for, if it is one. */
  private static Typed definition(Typed typed) {
    return typed instanceof Typed.Variable variable ? definition(variable.definition()) : typed;
  }
}
