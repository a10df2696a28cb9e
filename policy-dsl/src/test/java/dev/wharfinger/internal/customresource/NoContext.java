package dev.wharfinger.internal.customresource;

import dev.wharfinger.type.EvaluationContext;
import java.lang.reflect.Proxy;

/** A context that fails when it is asked: validations ask nothing of an evaluation. */
final class NoContext {
  static final EvaluationContext CONTEXT = withSteps(0);

  private NoContext() {}

  /** One that tells how many steps an expression may take, if any. */
  static EvaluationContext withSteps(long steps) {
    return (EvaluationContext)
        Proxy.newProxyInstance(
            NoContext.class.getClassLoader(),
            new Class<?>[] {EvaluationContext.class},
            (proxy, method, arguments) -> {
              if (steps > 0 && method.getName().equals("steps")) {
                return steps;
              }
              throw new AssertionError("asked for " + method.getName());
            });
  }
}
