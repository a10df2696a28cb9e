package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources of a type by a text that they hold. Two indexes are equal if they look at the
 * same place, so that the searches of several policies share one.
 */
final class TextIndex implements Index<TextIndex.Found> {
  private final Type type;
  private final List<String> names;
  private final PathRead path;

  /**
   * Creates an index.
   *
   * @param names the fields that lead to the text
   * @param path the same, ready to be read
   */
  TextIndex(Type type, List<String> names, PathRead path) {
    this.type = type;
    this.names = List.copyOf(names);
    this.path = path;
  }

  @Override
  public Found build(Resources resources) {
    List<?> all = resources.of(type);
    Map<String, List<Integer>> byText = new HashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Object value = path.read(all.get(i));
      List<Integer> positions =
          value instanceof String text
              ? byText.computeIfAbsent(text, t -> new ArrayList<>())
              : others;
      positions.add(i);
    }
    return new Found(all, byText, others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextIndex that && type.equals(that.type) && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + names.hashCode();
  }

  /**
   * The positions of resources by their text.
   *
   * @param others those that hold no text there, of which only the expression can say more
   */
  record Found(List<?> all, Map<String, List<Integer>> byText, List<Integer> others) {

    /** The resources that may hold a text, in the order of the set. */
    List<@Nullable Object> with(String text) {
      List<Integer> positions = new ArrayList<>(byText.getOrDefault(text, List.of()));
      if (!others.isEmpty()) {
        positions.addAll(others);
        positions.sort(null);
      }
      List<@Nullable Object> found = new ArrayList<>(positions.size());
      positions.forEach(position -> found.add(all.get(position)));
      return found;
    }
  }
}
