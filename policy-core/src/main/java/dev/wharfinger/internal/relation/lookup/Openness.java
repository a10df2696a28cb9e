package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.List;

/** What a search says where the files may not be all there is. */
public final class Openness {

  private Openness() {}

  /** Whether the set holds everything of a type. */
  public static boolean isClosed(EvaluationContext context, Type type) {
    if (type instanceof UnionType union) {
      return union.members().stream()
          .filter(member -> member.kind().isPresent())
          .allMatch(context::isClosed);
    }
    return type instanceof ObjectType object && context.isClosed(object);
  }

  /**
   * What was found, open where the set may hold more.
   *
   * @param where what was searched, in words
   */
  public static List<?> list(
      EvaluationContext context, List<ObjectNode> found, Type type, String where) {
    return isClosed(context, type) ? found : new OpenList(found, reason(context, type, where));
  }

  /** What a witness decides; without one, false only where the set holds everything of a type. */
  public static Object exists(EvaluationContext context, boolean witness, Type type, String where) {
    return witness || isClosed(context, type) ? witness : new Unknown(reason(context, type, where));
  }

  private static String reason(EvaluationContext context, Type type, String where) {
    return Searched.by(context).mayLack("every `" + type.displayName() + "` of " + where);
  }
}
