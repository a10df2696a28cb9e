package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import java.util.Map;

/** Functions between pods and what is in them. */
final class PodSpellings {
  private static final String POD = "kubernetes.PodTemplate";

  static final Map<String, Spelling> ALL =
      Map.of(
          "kubernetes.Container.pod",
          PodSpellings::pod,
          "kubernetes.Container.workload",
          (call, translation) -> Cel.ident("object"),
          "kubernetes.PodTemplate.workload",
          (call, translation) -> Cel.ident("object"),
          "kubernetes.Container." + EffectiveContext.FUNCTION,
          PodSpellings::wholeContext);

  private PodSpellings() {}

  private static Expr pod(Typed.Call call, Translation translation) {
    return translation.enclosing(call, POD);
  }

  private static Expr wholeContext(Typed.Call call, Translation translation) {
    throw new Unsayable(
        call,
        "a cluster has no effective security context, only its fields",
        "read a field of it, as in `self.effectiveSecurityContext().runAsUser`");
  }
}
