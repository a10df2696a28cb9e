package dev.wharfinger.internal.engine;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation, as the functions that policies call see it.
 *
 * @param requested what a request is about; null where resources are judged as they are
 * @param kubernetesVersion that of the options, unless the policies are of another
 */
record Evaluation(
    BoundSet set,
    EvaluationOptions options,
    Instant now,
    Deadline deadline,
    @Nullable RequestedObjects requested,
    Version kubernetesVersion)
    implements EvaluationContext {

  Evaluation(
      BoundSet set,
      EvaluationOptions options,
      Instant now,
      Deadline deadline,
      @Nullable RequestedObjects requested) {
    this(set, options, now, deadline, requested, judged(options));
  }

  private static Version judged(EvaluationOptions options) {
    return options
        .fact(JudgedVersion.class)
        .map(JudgedVersion::version)
        .orElse(options.kubernetes());
  }

  @Override
  public Catalog catalog() {
    return set.catalog();
  }

  @Override
  public List<?> resources(Type type) {
    boolean closed = type instanceof ObjectType object && isClosed(object);
    return closed || options.closed() ? set.of(type) : set.open(type);
  }

  @Override
  public boolean isClosed(ObjectType kind) {
    return options.closed()
        || kind.kind().filter(k -> options.closedKinds().contains(k.name())).isPresent();
  }

  @Override
  public <T> T index(Index<T> index) {
    return set.index(index);
  }

  @Override
  public long steps() {
    return options.steps();
  }

  @Override
  public <T> Optional<T> fact(Class<T> kind) {
    if (requested == null) {
      return options.fact(kind);
    }
    if (kind == AdmissionRequest.class) {
      return Optional.of(kind.cast(requested.request()));
    }
    if (kind == Searched.class) {
      return Optional.of(kind.cast(Searched.CONTEXT));
    }
    return kind == OldObject.class ? requested.old().map(kind::cast) : options.fact(kind);
  }

  @Override
  public Optional<Fault> interruption() {
    return deadline.over();
  }
}
