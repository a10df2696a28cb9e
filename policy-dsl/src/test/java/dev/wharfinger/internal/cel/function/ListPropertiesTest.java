package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Lists against the collections of Java. */
class ListPropertiesTest {

  private static @Nullable Object on(Object... arguments) {
    String name = (String) arguments[arguments.length - 1];
    return Calls.call(name, true, Arrays.copyOf(arguments, arguments.length - 1));
  }

  @Property(tries = 500)
  void textIsSortedByCodePoint(@ForAll @Size(max = 8) List<String> texts) {
    List<String> sorted = new ArrayList<>(texts);
    sorted.sort((a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));

    assertThat(on(texts, "sort")).isEqualTo(sorted);
  }

  @Property(tries = 500)
  void numbersAreSortedStablyWithNaNAtTheEnd(@ForAll @Size(max = 40) List<Double> numbers) {
    List<?> sorted = (List<?>) Objects.requireNonNull(on(numbers, "sort"));

    assertThat(new HashSet<>(sorted)).isEqualTo(new HashSet<>(numbers));
    for (int i = 1; i < sorted.size(); i++) {
      assertThat((double) sorted.get(i)).isGreaterThanOrEqualTo((double) sorted.get(i - 1));
    }
  }

  @Property(tries = 500)
  void reversingTwiceChangesNothing(@ForAll List<Integer> list) {
    assertThat(on(Objects.requireNonNull(on(list, "reverse")), "reverse")).isEqualTo(list);
  }

  @Property(tries = 500)
  void theSlicesBeforeAndAfterAPositionAreTheWholeList(
      @ForAll @Size(max = 9) List<Long> list, @ForAll @IntRange(max = 9) int position) {
    long at = Math.min(position, list.size());
    List<Object> joined =
        new ArrayList<>((List<?>) Objects.requireNonNull(on(list, 0L, at, "slice")));
    joined.addAll((List<?>) Objects.requireNonNull(on(list, at, (long) list.size(), "slice")));

    assertThat(joined).isEqualTo(list);
  }

  @Property(tries = 500)
  void setsAreComparedAsJavaComparesSets(
      @ForAll Set<@IntRange(max = 5) Integer> left, @ForAll Set<@IntRange(max = 5) Integer> right) {
    List<Long> a = left.stream().map(Integer::longValue).toList();
    List<Long> b = right.stream().map(Integer::longValue).toList();
    Set<Integer> common = new HashSet<>(left);
    common.retainAll(right);

    assertThat(Calls.call("sets.contains", false, a, b)).isEqualTo(left.containsAll(right));
    assertThat(Calls.call("sets.equivalent", false, a, b)).isEqualTo(left.equals(right));
    assertThat(Calls.call("sets.intersects", false, a, b)).isEqualTo(!common.isEmpty());
  }

  @Property(tries = 500)
  void eachElementStaysWhereItFirstStood(@ForAll List<@IntRange(max = 9) Integer> list) {
    List<Long> longs = list.stream().map(Integer::longValue).toList();

    assertThat(on(longs, "distinct")).isEqualTo(List.copyOf(new LinkedHashSet<>(longs)));
  }
}
