package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.type.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls that the policies of a type have in common, as {@code image(self.image)}: whoever needs one
 * first evaluates it, and the frame keeps it for the others.
 */
public final class SharedCalls {
  /** Nothing in common. */
  public static final SharedCalls NONE = new SharedCalls(Set.of(), Map.of());

  private final Set<Integer> subjectSlots;
  private final Map<Object, Integer> slots;

  private SharedCalls(Set<Integer> subjectSlots, Map<Object, Integer> slots) {
    this.subjectSlots = subjectSlots;
    this.slots = slots;
  }

  /**
   * Finds the calls that occur more than once.
   *
   * @param policies the expressions of each policy
   * @param subjectSlots what the frame holds there is the same as long as the subject is
   * @param firstSlot where the frame has room for the results
   */
  public static SharedCalls of(
      List<List<Typed>> policies, Set<Integer> subjectSlots, int firstSlot) {
    SharedCalls none = new SharedCalls(subjectSlots, Map.of());
    Set<Object> once = new HashSet<>();
    Map<Object, Integer> slots = new HashMap<>();
    for (List<Typed> expressions : policies) {
      for (Typed part : TypedTree.all(expressions)) {
        if (part instanceof Typed.Call call) {
          Optional<Object> key = none.key(call);
          if (key.isPresent() && !once.add(key.get())) {
            slots.computeIfAbsent(key.get(), k -> firstSlot + slots.size());
          }
        }
      }
    }
    return new SharedCalls(subjectSlots, slots);
  }

  /** How many slots the results take. */
  public int size() {
    return slots.size();
  }

  /** Where the result of a call is kept; empty if it is not shared. */
  OptionalInt slot(Typed.Call call) {
    Integer slot = slots.isEmpty() ? null : key(call).map(slots::get).orElse(null);
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }

  /** What is equal for calls of equal results; empty if that depends on more than the subject. */
  private Optional<Object> key(Typed typed) {
    if (typed instanceof Typed.Constant constant) {
      return Optional.of(new ConstantKey(constant.value()));
    }
    if (typed instanceof Typed.Local local) {
      return subjectSlots.contains(local.slot()) ? Optional.of(local.slot()) : Optional.empty();
    }
    if (typed instanceof Typed.FieldAccess access) {
      return key(access.operand())
          .map(owner -> new FieldKey(access.access(), access.members(), access.name(), owner));
    }
    return typed instanceof Typed.Call call ? callKey(call) : Optional.empty();
  }

  private Optional<Object> callKey(Typed.Call call) {
    List<Object> arguments = new ArrayList<>(call.arguments().size());
    for (Typed argument : call.arguments()) {
      key(argument).ifPresent(arguments::add);
    }
    return arguments.size() == call.arguments().size()
        ? Optional.of(new CallKey(call.function(), arguments))
        : Optional.empty();
  }

  private record ConstantKey(@Nullable Object value) {}

  private record FieldKey(
      Typed.Access access, List<Typed.Member> members, String name, Object owner) {}

  private record CallKey(Function function, List<Object> arguments) {}
}
