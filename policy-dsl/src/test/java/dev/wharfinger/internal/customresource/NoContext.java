package dev.wharfinger.internal.customresource;

import dev.wharfinger.type.EvaluationContext;
import java.lang.reflect.Proxy;

/** A context that fails when it is asked: validations ask nothing of an evaluation. */
final class NoContext {
  static final EvaluationContext CONTEXT =
      (EvaluationContext)
          Proxy.newProxyInstance(
              NoContext.class.getClassLoader(),
              new Class<?>[] {EvaluationContext.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("asked for " + method.getName());
              });

  private NoContext() {}
}
