package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;

/** The context of what is computed when a policy is compiled: there is nothing to ask. */
final class NoEvaluation implements EvaluationContext {
  static final EvaluationContext CONTEXT = new NoEvaluation();

  private NoEvaluation() {}

  @Override
  public Catalog catalog() {
    throw none();
  }

  @Override
  public Version kubernetesVersion() {
    throw none();
  }

  @Override
  public Instant now() {
    throw none();
  }

  @Override
  public List<?> resources(Type type) {
    throw none();
  }

  @Override
  public boolean isClosed(ObjectType kind) {
    throw none();
  }

  @Override
  public <T> T index(Index<T> index) {
    throw none();
  }

  private static IllegalStateException none() {
    return new IllegalStateException("the conversion of a literal asks nothing of an evaluation");
  }
}
