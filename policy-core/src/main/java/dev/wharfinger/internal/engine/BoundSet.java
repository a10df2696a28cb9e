package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A resource set seen through one catalog in one view, with what follows from the whole of it. */
final class BoundSet implements Resources {
  private final Catalog catalog;
  private final RoutePlanner planner;
  private final List<ObjectNode> resources;
  private final int written;
  private final Searched searched;
  private final ReadProblems problems;
  private final Map<Type, List<ObjectNode>> byType = new ConcurrentHashMap<>();
  private final Map<Type, OpenList> openByType = new ConcurrentHashMap<>();
  private final Map<Index<?>, Object> indexes = new ConcurrentHashMap<>();

  private BoundSet(
      Catalog catalog, RoutePlanner planner, List<BoundDocument> documents, Searched searched) {
    this.catalog = catalog;
    this.planner = planner;
    this.searched = searched;
    List<ObjectNode> found = new ArrayList<>();
    documents.forEach(document -> found.addAll(document.resources()));
    this.written = found.size();
    found.addAll(ImpliedNamespaces.of(catalog, found, searched));
    this.resources = List.copyOf(found);
    this.problems = ReadProblems.of(documents);
  }

  /** Binds a set for some policies; the result is remembered with the set. */
  static BoundSet of(
      ResourceSet set, CompiledPolicySet policies, VersionedView view, Searched searched) {
    Key key = new Key(policies.catalog(), view, searched);
    return set.memo().get(key, BoundSet.class, () -> bind(set, policies, view, searched));
  }

  private static BoundSet bind(
      ResourceSet set, CompiledPolicySet policies, VersionedView view, Searched searched) {
    Catalog catalog = policies.catalog();
    return new BoundSet(
        catalog,
        policies.planner(),
        set.documents().stream()
            .map(document -> DocumentBinder.bind(catalog, view, document))
            .toList(),
        searched);
  }

  /**
   * All resources in the order of the set, and behind them those that are in no file and exist all
   * the same, as the namespaces in use.
   */
  List<ObjectNode> resources() {
    return resources;
  }

  /** How many resources are in files. */
  int written() {
    return written;
  }

  /** What is wrong with the files. */
  ReadProblems problems() {
    return problems;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public List<ObjectNode> of(Type type) {
    List<ObjectNode> known = byType.get(type);
    if (known == null) {
      known = find(type);
      byType.put(type, known);
    }
    return known;
  }

  /** The values of a type in a set that may lack some, made once: there may be very many. */
  OpenList open(Type type) {
    OpenList known = openByType.get(type);
    if (known == null) {
      known = new OpenList(of(type), searched.mayLack("every `" + type.displayName() + "`"));
      openByType.put(type, known);
    }
    return known;
  }

  /** The index; built outside of the map, since one index may ask for another. */
  <T> T index(Index<T> index) {
    Object known = indexes.get(index);
    if (known == null) {
      Object built = index.build(this);
      Object raced = indexes.putIfAbsent(index, built);
      known = raced == null ? built : raced;
    }
    @SuppressWarnings("unchecked") // only ever stored under the index that built it
    T result = (T) known;
    return result;
  }

  private List<ObjectNode> find(Type type) {
    Routes routes = planner.to(type);
    List<ObjectNode> found = new ArrayList<>();
    resources.forEach(root -> routes.walk(root, found::add));
    return List.copyOf(found);
  }

  private record Key(Catalog catalog, VersionedView view, Searched searched) {}
}
