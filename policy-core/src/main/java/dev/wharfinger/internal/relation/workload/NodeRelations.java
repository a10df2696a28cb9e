package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a node stands among its like. */
public final class NodeRelations {

  private NodeRelations() {}

  public static void addTo(DerivedFunctions functions) {
    TypeVariable any = new TypeVariable("T");
    functions.local(
        "others",
        Optional.of(any),
        List.of(),
        Optional.of(new ListType(any)),
        "The elements of the list that holds this one, without this very one.",
        (UnaryBody) NodeRelations::others);
    functions.local(
        "index",
        Optional.of(any),
        List.of(),
        Optional.of(Scalar.INT),
        "The position in the list that holds this element, from 0.",
        (UnaryBody) NodeRelations::index);
  }

  private static Object others(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof BoundNode node && node.parentOrNull() instanceof List<?> list)) {
      return notInList("others");
    }
    List<Object> others = new ArrayList<>(list.size());
    for (Object element : list) {
      if (element != self && element != null) {
        others.add(element);
      }
    }
    return others;
  }

  private static Object index(EvaluationContext context, @Nullable Object self) {
    return self instanceof BoundNode node && node.key() instanceof Integer index
        ? (Object) index.longValue()
        : notInList("index");
  }

  private static Fault notInList(String function) {
    return new Fault("not-in-list", "`" + function + "()` is asked of what is in no list");
  }
}
