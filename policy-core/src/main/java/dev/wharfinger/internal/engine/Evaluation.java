package dev.wharfinger.internal.engine;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.time.Instant;
import java.util.List;

/** One evaluation, as the functions that policies call see it. */
record Evaluation(BoundSet set, EvaluationOptions options, Instant now)
    implements EvaluationContext {

  @Override
  public Catalog catalog() {
    return set.catalog();
  }

  @Override
  public Version kubernetesVersion() {
    return options.kubernetes();
  }

  @Override
  public List<?> resources(Type type) {
    List<?> found = set.of(type);
    boolean closed = type instanceof ObjectType object && isClosed(object);
    return closed || options.closed()
        ? found
        : new OpenList(found, "the files may not hold every `" + type.displayName() + "`");
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
}
