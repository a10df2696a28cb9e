package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.EvaluationContext;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** A context that sets no limits, and knows nothing: CEL's own functions ask for nothing else. */
public final class NoContext {
  public static final EvaluationContext CONTEXT = allowing(Long.MAX_VALUE);

  private NoContext() {}

  /** A context that sets a limit. */
  public static EvaluationContext allowing(long steps) {
    return (EvaluationContext)
        Proxy.newProxyInstance(
            NoContext.class.getClassLoader(),
            new Class<?>[] {EvaluationContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "steps" -> steps;
                  case "interruption" -> Optional.empty();
                  default -> throw new AssertionError("asked for " + method.getName());
                });
  }
}
