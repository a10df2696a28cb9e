package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.Literal;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.spi.Edit;
import dev.wharfinger.spi.ProposedFix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fix of a policy, for what the frame holds.
 *
 * @param description in words
 * @param when where it is right, or null
 */
record FixProgram(String description, @Nullable Eval when, List<PlannedEdit> edits) {

  /**
   * An edit.
   *
   * @param value what is written; null if something is taken out
   */
  record PlannedEdit(Edit.Kind kind, PlaceFinder place, @Nullable Literal<Eval> value) {}

  /** The fix of a policy; null if it has none. */
  static @Nullable FixProgram of(CheckedPolicy policy) {
    if (policy.body().fix().edits().isEmpty()) {
      return null;
    }
    FixText text = new FixText(policy.file().source(), policy.file().body().at());
    List<PlannedEdit> edits = new ArrayList<>();
    for (CheckedPolicy.Edit edit : policy.body().fix().edits()) {
      Literal<Eval> value = edit.value() == null ? null : edit.value().map(Planner::plan);
      edits.add(new PlannedEdit(edit.kind(), PlaceFinder.of(edit.path()), value));
    }
    Typed when = policy.body().fix().when();
    return new FixProgram(
        text.of(policy.file().body().fix().edits()),
        when == null ? null : Planner.plan(when),
        edits);
  }

  /**
   * The fix, with no edits where one of them leads nowhere or has no value; empty where it is not
   * right.
   */
  Optional<ProposedFix> fix(Frame frame) {
    if (when != null && !Boolean.TRUE.equals(when.eval(frame))) {
      return Optional.empty();
    }
    List<Edit> found = new ArrayList<>();
    for (PlannedEdit edit : edits) {
      Optional<PlaceFinder.Found> place = edit.place().find(frame);
      Optional<Edit> made =
          place.flatMap(
              at ->
                  edit.value() == null
                      ? Optional.of(new Edit(edit.kind(), at.place(), null))
                      : value(edit.value(), frame)
                          .map(value -> new Edit(edit.kind(), at.place(), value.value())));
      if (made.isEmpty()) {
        return Optional.of(new ProposedFix(description, List.of()));
      }
      found.add(made.get());
    }
    return Optional.of(new ProposedFix(description, found));
  }

  /** A value, which may be null. */
  private record Held(@Nullable Object value) {}

  private static Optional<Held> value(Literal<Eval> literal, Frame frame) {
    if (literal instanceof Literal.Text<Eval> text) {
      return Optional.ofNullable(new MessageText(text.message(), "").valueOrNull(frame))
          .map(Held::new);
    }
    if (literal instanceof Literal.Items<Eval> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Literal<Eval> item : list.items()) {
        Optional<Held> held = value(item, frame);
        if (held.isEmpty()) {
          return held;
        }
        items.add(held.get().value());
      }
      return Optional.of(new Held(items));
    }
    if (literal instanceof Literal.Entries<Eval> map) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      for (Map.Entry<String, Literal<Eval>> entry : map.entries().entrySet()) {
        Optional<Held> held = value(entry.getValue(), frame);
        if (held.isEmpty()) {
          return held;
        }
        entries.put(entry.getKey(), held.get().value());
      }
      return Optional.of(new Held(entries));
    }
    return Optional.of(new Held(((Literal.Plain<Eval>) literal).value()));
  }
}
