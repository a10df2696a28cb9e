package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found, and why there may be more of it.
 *
 * @param gap empty if nothing can be missing
 */
public record Known<T>(List<T> found, Optional<String> gap) {

  /** All there is. */
  public static <T> Known<T> all(List<T> found) {
    return new Known<>(found, Optional.empty());
  }

  /** What was found among resources of some types, of which an open set may lack some. */
  public static <T> Known<T> in(
      EvaluationContext context, List<T> found, String gap, String... typeNames) {
    return new Known<>(
        found,
        List.of(typeNames).stream().allMatch(name -> Nodes.isClosed(context, name))
            ? Optional.empty()
            : Optional.of(gap));
  }

  /** A list for expressions. */
  public List<?> toList() {
    return gap.isPresent() ? new OpenList(found, gap.get()) : found;
  }

  /** Whether one is so: true, false, or unknown where none was found and there may be more. */
  public Object exists(Predicate<? super T> predicate) {
    if (found.stream().anyMatch(predicate)) {
      return true;
    }
    return gap.<Object>map(Unknown::new).orElse(false);
  }
}
