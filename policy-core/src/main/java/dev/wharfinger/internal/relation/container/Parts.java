package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a container that are said in lists. An element that cannot be told leaves
 * the list open, since others can.
 */
final class Parts {
  private final EvaluationContext context;
  private final String type;
  private final ObjectNode container;
  private final List<Object> found = new ArrayList<>();
  private @Nullable String gap;

  private Parts(EvaluationContext context, String type, ObjectNode container) {
    this.context = context;
    this.type = type;
    this.container = container;
  }

  /** None yet. */
  static Parts of(EvaluationContext context, String type, ObjectNode container) {
    return new Parts(context, type, container);
  }

  /** Says why there may be more. */
  void open(String reason) {
    gap = reason;
  }

  /** Adds one. */
  void add(Place blamed, BiConsumer<DerivedNode, Place> fill) {
    DerivedNode part = DerivedNode.of(context.catalog(), type);
    fill.accept(part, blamed);
    found.add(part.at(container, blamed));
  }

  /** Adds one for each object of a list, with fields by the names that they have there. */
  Parts each(Setting list, String... names) {
    forEach(
        list,
        (element, place) -> {
          if (element instanceof ObjectNode object) {
            add(
                place,
                (part, at) -> {
                  for (int i = 0; i < names.length; i += 2) {
                    part.with(names[i], object.get(names[i + 1]));
                  }
                });
          }
        });
    return this;
  }

  /**
   * Goes through a list or the values of a map.
   *
   * @throws UnreadableException if it cannot be told what is in it
   */
  void forEach(Setting elements, BiConsumer<Object, Place> visitor) {
    if (elements.isUndecided() && elements.value() != null) {
      throw new UnreadableException(elements.value());
    }
    if (elements.value() instanceof List<?> list && list instanceof BoundNode node) {
      for (int i = 0; i < list.size(); i++) {
        visit(list.get(i), new Place(node, i), visitor);
      }
    } else if (elements.value() instanceof Map<?, ?> map && map instanceof BoundNode node) {
      map.forEach((key, value) -> visit(value, new Place(node, key), visitor));
    }
  }

  private void visit(@Nullable Object element, Place place, BiConsumer<Object, Place> visitor) {
    if (element instanceof Unknown unknown) {
      open(unknown.reason());
    } else if (element instanceof Fault fault) {
      open(fault.message());
    } else if (element != null) {
      visitor.accept(element, place);
    }
  }

  /** All of them. */
  List<?> list() {
    return gap == null ? List.copyOf(found) : new OpenList(found, gap);
  }
}
