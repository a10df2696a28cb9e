package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.spi.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The edits of one fix, gathered by the object or list that they change: several that write into
 * the same absent object write it once.
 */
final class Changes {
  private final IdentityHashMap<RawNode, Change> byContainer = new IdentityHashMap<>();
  private final RawDocument document;

  /** What becomes of one object or list. */
  static final class Change {
    private final RawNode container;
    private final String pointer;
    private final Map<String, @Nullable Object> added = new LinkedHashMap<>();
    private final List<@Nullable Object> appended = new ArrayList<>();
    private final Map<Integer, @Nullable Object> replaced = new LinkedHashMap<>();
    private final NavigableSet<Integer> removed = new TreeSet<>();

    private Change(RawNode container, String pointer) {
      this.container = container;
      this.pointer = pointer;
    }

    /** The object or list. */
    RawNode container() {
      return container;
    }

    /** Where it is in its resource, as a JSON pointer (RFC 6901). */
    String pointer() {
      return pointer;
    }

    /** The entries that an object has not had. */
    Map<String, @Nullable Object> added() {
      return added;
    }

    /** The elements that are put behind those of a list. */
    List<@Nullable Object> appended() {
      return appended;
    }

    /** The new values of entries or elements, by their number as written. */
    Map<Integer, @Nullable Object> replaced() {
      return replaced;
    }

    /** The numbers of the entries or elements that are taken out. */
    NavigableSet<Integer> removed() {
      return removed;
    }
  }

  private Changes(RawDocument document) {
    this.document = document;
  }

  /** The document that is changed. */
  RawDocument document() {
    return document;
  }

  /**
   * Gathers edits.
   *
   * @return empty if one of them cannot be made in the text, or if nothing is to be done
   */
  static Optional<Changes> of(List<Edit> edits) {
    Changes changes = null;
    for (Edit edit : edits) {
      Optional<Target> target = Target.of(edit.place());
      if (target.isEmpty() || !target.get().isEditable()) {
        return Optional.empty();
      }
      changes = changes == null ? new Changes(target.get().document()) : changes;
      boolean same = target.get().document().memo().equals(changes.document.memo());
      if (!same || !changes.add(target.get(), edit)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(changes).filter(found -> !found.byContainer.isEmpty());
  }

  /** Whether everything is as before after an edit. */
  static boolean isNothing(Target target, Edit edit) {
    Changes changes = new Changes(target.document());
    return changes.add(target, edit) && changes.byContainer.isEmpty();
  }

  /** The changes, inner ones before those of what they are in. */
  List<Change> innermostFirst() {
    return byContainer.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<RawNode, Change>>comparingInt(entry -> entry.getKey().start())
                .reversed())
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean add(Target target, Edit edit) {
    RawNode written = target.written();
    boolean nothing = written == null || isNull(target, written);
    switch (edit.kind()) {
      case REMOVE:
        return written == null || !target.below().isEmpty() || remove(target);
      case REPLACE:
        return nothing || !target.below().isEmpty() || replace(target, edit.value());
      case APPEND:
        return (written != null && !nothing && target.below().isEmpty())
            ? append(target, written, edit.value())
            : set(target, target.wrapped(List.of(Objects.requireNonNull(edit.value()))));
      case SET:
      default:
        return (nothing || target.below().isEmpty()) && set(target, target.wrapped(edit.value()));
    }
  }

  private boolean remove(Target target) {
    change(target).removed.add(index(target));
    return true;
  }

  /** Writes a value in place of another; a fix that only repeats what is there is none. */
  private boolean replace(Target target, @Nullable Object value) {
    RawNode written = target.written();
    if (written != null && Objects.equals(plain(target, written), value)) {
      return true;
    }
    change(target).replaced.merge(index(target), value, Changes::merged);
    return true;
  }

  private boolean append(Target target, RawNode written, @Nullable Object value) {
    if (!(written instanceof RawSequence sequence)) {
      return false;
    }
    if (plain(target, written) instanceof List<?> list && list.contains(value)) {
      return true;
    }
    String pointer = target.pointer() + Pointers.step(target.key());
    byContainer
        .computeIfAbsent(sequence, unused -> new Change(sequence, pointer))
        .appended
        .add(value);
    return true;
  }

  private boolean set(Target target, @Nullable Object value) {
    if (target.below().stream().anyMatch(Integer.class::isInstance)) {
      return false; // which of the elements of an absent list it would be is not known
    }
    if (target.written() != null) {
      return replace(target, value);
    }
    if (target.container() instanceof RawMapping) {
      change(target).added.merge(target.key().toString(), value, Changes::merged);
      return true;
    }
    return false;
  }

  private Change change(Target target) {
    return byContainer.computeIfAbsent(
        target.container(), container -> new Change(container, target.pointer()));
  }

  private static int index(Target target) {
    RawNode written = target.written();
    if (target.container() instanceof RawMapping mapping) {
      return indexOf(mapping.entries(), RawMapping.Entry::value, written);
    }
    return indexOf(((RawSequence) target.container()).items(), Function.identity(), written);
  }

  private static <T> int indexOf(List<T> all, Function<T, RawNode> node, @Nullable RawNode wanted) {
    int i = 0;
    while (node.apply(all.get(i)) != wanted) {
      i++;
    }
    return i;
  }

  private static boolean isNull(Target target, RawNode written) {
    return RawObject.isNull(written, target.dialect());
  }

  private static @Nullable Object plain(Target target, RawNode written) {
    return new PlainValues(target.dialect(), problem -> {}).value(written);
  }

  /** What two edits write in one place. */
  private static @Nullable Object merged(@Nullable Object first, @Nullable Object second) {
    if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
      Map<String, @Nullable Object> both = new LinkedHashMap<>();
      one.forEach((key, value) -> both.put(String.valueOf(key), value));
      other.forEach((key, value) -> both.merge(String.valueOf(key), value, Changes::merged));
      return both;
    }
    if (first instanceof List<?> one && second instanceof List<?> other) {
      List<@Nullable Object> both = new ArrayList<>(one);
      both.addAll(other);
      return both;
    }
    return second;
  }
}
