package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.plan.SharedCalls;
import dev.wharfinger.internal.fix.Repetition;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.Literal;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Edit;
import dev.wharfinger.spi.ProposedFix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The fix of a policy, for what the frame holds.
 *
 * @param text tells in words what is done
 * @param when where it is right, or null
 */
record FixProgram(FixText text, @Nullable Eval when, List<PlannedEdit> edits) {
  /** Of a longer value, how it is found tells more. */
  private static final int LONGEST_TOLD = 100;

  /**
   * An edit.
   *
   * @param value what is written; null if something is taken out
   * @param source the edit as the policy has it
   */
  record PlannedEdit(
      Edit.Kind kind, PlaceFinder place, @Nullable Literal<Eval> value, PolicyFile.Edit source) {}

  /** The fix of a policy; null if it has none. */
  static @Nullable FixProgram of(CheckedPolicy policy, Probes probes) {
    if (policy.body().fix().edits().isEmpty()) {
      return null;
    }
    FixText text = new FixText(policy.file().source(), policy.file().body().at());
    List<PlannedEdit> edits = new ArrayList<>();
    for (int i = 0; i < policy.body().fix().edits().size(); i++) {
      CheckedPolicy.Edit edit = policy.body().fix().edits().get(i);
      PolicyFile.Edit source = policy.file().body().fix().edits().get(i);
      Literal<Eval> value = edit.value() == null ? null : edit.value().map(Planner::plan);
      edits.add(new PlannedEdit(edit.kind(), PlaceFinder.of(edit.path()), value, source));
    }
    Typed when = policy.body().fix().when();
    Code written = policy.file().body().fix().when();
    return new FixProgram(
        text,
        when == null || written == null
            ? null
            : Planner.plan(when, SharedCalls.NONE, probes.of(written)),
        edits);
  }

  /**
   * The fix, with no edits where one of them leads nowhere or has no value; empty where it is not
   * right, or changes nothing.
   */
  Optional<ProposedFix> fix(Frame frame) {
    if (when != null && !Boolean.TRUE.equals(when.eval(frame))) {
      return Optional.empty();
    }
    List<Edit> found = new ArrayList<>();
    StringJoiner description = new StringJoiner(", ");
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
        List<PolicyFile.Edit> sources = edits.stream().map(PlannedEdit::source).toList();
        return Optional.of(new ProposedFix(text.of(sources), List.of()));
      }
      if (!Repetition.is(made.get())) {
        found.add(made.get());
        description.add(words(edit, made.get()));
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ProposedFix(description.toString(), found));
  }

  private String words(PlannedEdit planned, Edit edit) {
    String word = word(edit.place());
    if (word != null) {
      return text.ofWord(planned.source(), word, edit.value());
    }
    boolean computed =
        planned.value() instanceof Literal.Text || planned.value() instanceof Literal.Given;
    String value = String.valueOf(edit.value());
    return computed && value.length() <= LONGEST_TOLD && !value.contains("\n")
        ? text.of(planned.source(), before(edit), value)
        : text.of(List.of(planned.source()));
  }

  /** The text that is replaced; null if it is no text, or if something else is done. */
  private static @Nullable String before(Edit edit) {
    return edit.kind() == Edit.Kind.REPLACE
            && edit.place().node() instanceof ObjectNode object
            && edit.place().key() instanceof String field
            && object.get(field) instanceof String before
        ? before
        : null;
  }

  /** The word of a script that a place is, or is a part of. */
  private static @Nullable String word(Place place) {
    return place.node() instanceof ObjectNode object
            && object.type().displayName().equals("docker.Word")
            && object.get("text") instanceof String text
        ? text
        : null;
  }

  /** A value, which may be null. */
  private record Held(@Nullable Object value) {}

  private static Optional<Held> value(Literal<Eval> literal, Frame frame) {
    if (literal instanceof Literal.Text<Eval> text) {
      return Optional.ofNullable(MessageText.wholeOrNull(text.message(), frame)).map(Held::new);
    }
    if (literal instanceof Literal.Given<Eval> given) {
      Object value = given.expression().eval(frame);
      return NoValue.is(value) ? Optional.empty() : Optional.of(new Held(written(value)));
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

  /** A value as files hold it: quantities are text there. */
  private static @Nullable Object written(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(written(item)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), written(item)));
      return entries;
    }
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain ? value : String.valueOf(value);
  }
}
