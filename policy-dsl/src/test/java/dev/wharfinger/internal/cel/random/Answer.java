package dev.wharfinger.internal.cel.random;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an implementation makes of an expression. */
sealed interface Answer {

  /** A value, in the Java classes of our own values. */
  record Value(@Nullable Object value) implements Answer {
    @Override
    public String toString() {
      String type = value == null ? "" : " (" + value.getClass().getSimpleName() + ")";
      return (value instanceof byte[] bytes ? Arrays.toString(bytes) : value) + type;
    }
  }

  /** An error of the evaluation. */
  record Failed(String message) implements Answer {}

  /** An error of the compiler. */
  record Refused(String message) implements Answer {}

  /** What an optional holds, which may be null. */
  record Content(@Nullable Object value) {}

  /** A type, of which values have no more than the name. */
  record TypeName(String name) {}

  /** Whether both are an error, or the same value. Which error it is, is not specified. */
  static boolean agree(Answer a, Answer b) {
    if (a instanceof Value first && b instanceof Value second) {
      return same(first.value(), second.value());
    }
    return !(a instanceof Value) && !(b instanceof Value);
  }

  /** Other than in CEL, NaN is the same as NaN, and values of different types are different. */
  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof byte[] first && b instanceof byte[] second) {
      return Arrays.equals(first, second);
    }
    if (a instanceof List<?> first && b instanceof List<?> second) {
      return sameElements(first, second);
    }
    if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
      return first.keySet().equals(second.keySet())
          && first.keySet().stream().allMatch(key -> same(first.get(key), second.get(key)));
    }
    if (a instanceof Optional<?> first && b instanceof Optional<?> second) {
      return first.isPresent() == second.isPresent()
          && (first.isEmpty() || same(content(first), content(second)));
    }
    return Objects.equals(a, b);
  }

  private static @Nullable Object content(Optional<?> optional) {
    return optional.get() instanceof Content content ? content.value() : optional.get();
  }

  private static boolean sameElements(List<?> a, List<?> b) {
    Iterator<?> others = b.iterator();
    return a.size() == b.size() && a.stream().allMatch(each -> same(each, others.next()));
  }
}
