package dev.wharfinger.internal.policy.place;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node that a path leads to. Where nothing is written a node is made up that has nothing
 * but its place, so that a path can go on to fields that are not in the file.
 */
@FunctionalInterface
interface NodeFinder {

  /** The node; empty if the path leads to something without parts, or cannot be followed. */
  Optional<BoundNode> find(Frame frame);

  /** The finder for a path. */
  static NodeFinder of(Typed path) {
    return ofMeant(meant(path));
  }

  /**
   * The path that a variable stands for, since its value does not know where it would be written if
   * it is absent; of anything else, itself.
   */
  static Typed meant(Typed path) {
    if (!(path instanceof Typed.Variable variable)) {
      return path;
    }
    Typed definition = meant(variable.definition());
    boolean isPath =
        definition instanceof Typed.FieldAccess
            || definition instanceof Typed.Lookup
            || definition instanceof Typed.Local;
    return isPath ? definition : path;
  }

  private static NodeFinder ofMeant(Typed path) {
    if (path instanceof Typed.FieldAccess access) {
      NodeFinder owner = owner(access);
      return frame -> owner.find(frame).flatMap(node -> child(node, access.name(), access.type()));
    }
    if (path instanceof Typed.Lookup lookup) {
      NodeFinder owner = of(lookup.operand());
      Eval key = Planner.plan(lookup.key());
      NodeFinder chosen = chosen(lookup);
      return frame ->
          chosen
              .find(frame)
              .or(
                  () ->
                      owner
                          .find(frame)
                          .flatMap(node -> child(node, Blame.key(key.eval(frame)), lookup.type())));
    }
    Eval eval = Planner.plan(path);
    return frame -> node(eval.eval(frame));
  }

  /**
   * The finder for what holds a field; it finds nothing that cannot have it, as where only one of
   * several types has the field.
   */
  static NodeFinder owner(Typed.FieldAccess access) {
    NodeFinder owner = of(access.operand());
    return frame ->
        owner
            .find(frame)
            .filter(
                node ->
                    !(node instanceof ObjectNode object)
                        || object.type().accessed(access.name()).isPresent());
  }

  /**
   * The finder for an element of a list that is in no file, as what a filter leaves of one: the
   * element knows where it is, and the list does not.
   */
  static NodeFinder chosen(Typed.Lookup lookup) {
    Eval operand = Planner.plan(lookup.operand());
    Eval key = Planner.plan(lookup.key());
    return frame ->
        operand.eval(frame) instanceof List<?> list
                && !(list instanceof BoundNode)
                && key.eval(frame) instanceof Long index
                && index >= 0
                && index < list.size()
            ? node(list.get(Math.toIntExact(index)))
            : Optional.empty();
  }

  private static Optional<BoundNode> node(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return node(optional.orElse(null));
    }
    if (value instanceof BoundNode node) {
      return Optional.of(node).filter(NodeFinder::isSomewhere);
    }
    return value instanceof List<?> list && !list.isEmpty() ? node(list.get(0)) : Optional.empty();
  }

  /** Whether a node is part of a resource, or derived from one; what is absent reads as neither. */
  private static boolean isSomewhere(BoundNode node) {
    BoundNode root = node.root();
    return root.raw() != null || (root instanceof ObjectNode object && object.origins() != null);
  }

  private static Optional<BoundNode> child(BoundNode owner, Object key, Type type) {
    Object written = owner.get(key);
    if (written != null) {
      return node(written);
    }
    // a part that a derived node lacks would be written where its other parts are
    Place place = owner.place(key);
    return implied((BoundNode) place.node(), place.key(), type);
  }

  private static Optional<BoundNode> implied(BoundNode owner, @Nullable Object key, Type type) {
    if (type instanceof OptionalType optional) {
      return implied(owner, key, optional.element());
    }
    if (type instanceof ObjectType object) {
      Object[] nothing = new Object[object.fields().size()];
      return Optional.of(ObjectNode.implied(object, owner, key, nothing));
    }
    if (type instanceof ListType list) {
      return Optional.of(new ListNode(list, owner, key, null, null, self -> new Object[0]));
    }
    if (type instanceof MapType map) {
      return Optional.of(new MapNode(map, owner, key, null, null, self -> new LinkedHashMap<>()));
    }
    return Optional.empty();
  }
}
