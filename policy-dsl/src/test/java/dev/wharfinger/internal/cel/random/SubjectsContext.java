package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;

/** An evaluation of a set that holds all there is. */
record SubjectsContext(Catalog catalog, Subjects subjects) implements EvaluationContext {
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
    return subjects.nodes(type);
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
            return catalog;
          }

          @Override
          public List<?> of(Type type) {
            return subjects.nodes(type);
          }
        });
  }
}
