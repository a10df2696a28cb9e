package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.EvaluationContext;
import java.lang.reflect.Proxy;

/** A context that fails when it is asked: CEL's own functions ask nothing of an evaluation. */
public final class NoContext {
  /** The only one. */
  public static final EvaluationContext CONTEXT =
      (EvaluationContext)
          Proxy.newProxyInstance(
              NoContext.class.getClassLoader(),
              new Class<?>[] {EvaluationContext.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("asked for " + method.getName());
              });

  private NoContext() {}
}
