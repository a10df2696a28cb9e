package dev.wharfinger.internal.policy.check;

import dev.wharfinger.Policy;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
      List<Edit> fix) {}

  /**
   * An edit whose path and value fit the schema.
   *
   * @param value what is written there; null if something is removed
   */
  record Edit(PolicyFile.EditKind kind, Typed path, @Nullable RawNode value) {}

  /** Whether a verdict may depend on other resources than the one that it is about. */
  public boolean needsWholeSet() {
    Stream<Typed> judging = Stream.concat(body.conditions().stream(), Stream.of(body.expression()));
    return judging.anyMatch(WholeSet::isReadBy)
        || (body.each() != null && WholeSet.isReadBy(body.each()))
        || Stream.concat(body.at().stream(), body.message().expressions())
            .anyMatch(WholeSet::isReadBy);
  }
}
