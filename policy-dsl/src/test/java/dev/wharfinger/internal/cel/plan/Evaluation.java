package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans and evaluates typed trees on a frame of ten slots. */
final class Evaluation {
  private Evaluation() {}

  static Frame frame(@Nullable Object... locals) {
    return frame(Map.of(), locals);
  }

  /** A frame of some slots without values, in a set without resources. */
  static Frame frameOf(int slots) {
    Frame frame = new Frame(slots, new Context(Map.of()));
    frame.allow(1_000_000);
    return frame;
  }

  static Frame frame(Map<Type, List<?>> resources, @Nullable Object... locals) {
    Frame frame = new Frame(10, new Context(resources));
    frame.allow(1_000_000);
    for (int i = 0; i < locals.length; i++) {
      frame.set(i, locals[i]);
    }
    return frame;
  }

  static @Nullable Object eval(Typed expression, @Nullable Object... locals) {
    return Planner.plan(expression).eval(frame(locals));
  }

  /** The result in short: a fault as its code, an unknown as its reason. */
  static @Nullable Object brief(Typed expression, @Nullable Object... locals) {
    return summary(eval(expression, locals));
  }

  static @Nullable Object summary(@Nullable Object result) {
    if (result instanceof Fault fault) {
      return "fault " + fault.code();
    }
    return result instanceof Unknown unknown ? "unknown " + unknown.reason() : result;
  }

  private record Context(Map<Type, List<?>> resources) implements EvaluationContext {
    @Override
    public Catalog catalog() {
      return Catalog.builder().build();
    }

    @Override
    public Version kubernetesVersion() {
      return Version.parse("1.36");
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public List<?> resources(Type type) {
      return resources.getOrDefault(type, List.of());
    }

    @Override
    public boolean isClosed(ObjectType kind) {
      return true;
    }

    @Override
    public <T> T index(Index<T> index) {
      return index.build(
          new Resources() {
            @Override
            public Catalog catalog() {
              return Context.this.catalog();
            }

            @Override
            public List<?> of(Type type) {
              return resources.getOrDefault(type, List.of());
            }
          });
    }
  }
}
