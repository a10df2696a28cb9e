package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;

/** What expressions that look at nothing but their document are evaluated in. */
record NoEvaluation(Catalog catalog) implements EvaluationContext {

  @Override
  public Version kubernetesVersion() {
    return new Version(1, 36);
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public List<?> resources(Type type) {
    return List.of();
  }

  @Override
  public boolean isClosed(ObjectType kind) {
    return false;
  }

  @Override
  public <T> T index(Index<T> index) {
    throw new UnsupportedOperationException("the sample expressions search nothing");
  }
}
