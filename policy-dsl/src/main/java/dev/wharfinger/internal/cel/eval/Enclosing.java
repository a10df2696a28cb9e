package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ObjectType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code node.enclosing(T)}: the nearest node of a type that holds this one. */
public final class Enclosing extends Eval {
  private final Eval operand;
  private final Set<ObjectType> types;
  private final String wanted;

  /**
   * Creates the search.
   *
   * @param types any of these will do
   * @param wanted how the policy names them
   */
  public Enclosing(Eval operand, List<ObjectType> types, String wanted) {
    this.operand = operand;
    this.types = Collections.newSetFromMap(new IdentityHashMap<>());
    this.types.addAll(types);
    this.wanted = wanted;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (!(value instanceof BoundNode node)) {
      return value != null && NoValue.is(value)
          ? NoValue.of(value)
          : Faults.noSuchOverload("enclosing", value);
    }
    for (BoundNode at = node.parentOrNull(); at != null; at = at.parentOrNull()) {
      if (at instanceof ObjectNode object && types.contains(object.type())) {
        return object;
      }
    }
    return Faults.notEnclosed(wanted);
  }
}
