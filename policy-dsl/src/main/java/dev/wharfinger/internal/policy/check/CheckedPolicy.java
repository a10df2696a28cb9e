package dev.wharfinger.internal.policy.check;

import dev.wharfinger.Policy;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.spi.Edit.Kind;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy of which every expression is checked.
 *
 * @param file what the file says
 * @param about what reports say of it
 * @param subjects the types that it looks at
 * @param idle why it judges nothing, as for lack of a parameter; empty if it judges
 * @param frame how its frame is divided
 */
public record CheckedPolicy(
    PolicyFile file,
    Policy about,
    List<ObjectType> subjects,
    Optional<String> idle,
    Body body,
    FrameLayout frame) {

  /**
   * The expressions of a policy.
   *
   * @param conditions the match conditions, in file order
   * @param each what yields the elements to judge one by one, or null
   * @param at paths, of which the first that leads to something is blamed
   */
  public record Body(
      List<Typed> conditions,
      @Nullable Typed each,
      Typed expression,
      List<Typed> at,
      Message<Typed> message,
      Fix fix) {

    /** The expressions that make the verdict. */
    public List<Typed> judging() {
      List<Typed> judging = new ArrayList<>(conditions);
      if (each != null) {
        judging.add(each);
      }
      judging.add(expression);
      return judging;
    }
  }

  /**
   * A fix.
   *
   * @param when where it is right, or null
   */
  public record Fix(@Nullable Typed when, List<Edit> edits) {}

  /**
   * An edit whose path and value fit the schema.
   *
   * @param value what is written there; null if something is removed
   */
  public record Edit(Kind kind, Typed path, @Nullable Literal<Typed> value) {}

  /** Whether a verdict may depend on other resources than the one that it is about. */
  public boolean needsWholeSet() {
    List<Typed> expressions = new ArrayList<>(body.judging());
    expressions.addAll(body.at());
    body.message().expressions().forEach(expressions::add);
    return TypedTree.all(expressions).stream().anyMatch(CheckedPolicy::readsWholeSet);
  }

  private static boolean readsWholeSet(Typed part) {
    return part instanceof Typed.Resources
        || (part instanceof Typed.Call call && call.function().wholeSet());
  }
}
