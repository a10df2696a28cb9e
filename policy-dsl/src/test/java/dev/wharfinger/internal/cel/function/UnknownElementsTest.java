package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists that may lack elements, or have some that cannot be known. */
class UnknownElementsTest {
  private static final String MISSING = "the set may lack some";
  private static final Unknown MORE = new Unknown(MISSING);
  private static final OpenList OPEN = new OpenList(List.of(1L, 2L), MISSING);
  private static final Unknown UNKNOWN = new Unknown("not scanned");
  private static final Fault FAULT = new Fault("boom", "boom");

  private static @Nullable Object on(String name, Object... arguments) {
    return Calls.call(name, true, arguments);
  }

  private static @Nullable Object of(String name, Object... arguments) {
    return Calls.call(name, false, arguments);
  }

  @Test
  void whatDependsOnAllElementsOfAnOpenListIsUnknown() {
    for (String name : List.of("sort", "reverse", "distinct", "first", "last")) {
      assertThat(on(name, OPEN)).as(name).isEqualTo(MORE);
    }
    assertThat(on("slice", OPEN, 0L, 1L)).isEqualTo(MORE);
    assertThat(of("math.least", OPEN)).isEqualTo(MORE);
    assertThat(of("math.greatest", OPEN)).isEqualTo(MORE);
  }

  @Test
  void whatIsMadeFlatOfOpenListsIsOpen() {
    for (List<?> list :
        List.of(OPEN, List.of(List.of(0L), OPEN), new OpenList(List.of(), MISSING))) {
      assertThat(on("flatten", list))
          .isInstanceOfSatisfying(
              OpenList.class, flat -> assertThat(flat.reason()).isEqualTo(MISSING));
    }
    assertThat(on("flatten", List.of(OPEN), 0L)).isEqualTo(List.of(OPEN));
  }

  @Test
  void aListThatCannotBeKnownLeavesTheFlatOneUnknown() {
    assertThat(on("flatten", List.of(List.of(1L), UNKNOWN))).isEqualTo(UNKNOWN);
    assertThat(on("flatten", List.of(FAULT, UNKNOWN))).isEqualTo(UNKNOWN);
    assertThat(on("flatten", List.of(List.of(FAULT)))).isEqualTo(List.of(FAULT));
  }

  @Test
  void oneElementDecidesWhetherAnOpenListContainsOthers() {
    assertThat(of("sets.contains", OPEN, List.of(2L))).isEqualTo(true);
    assertThat(of("sets.contains", OPEN, List.of(3L))).isEqualTo(MORE);
    assertThat(of("sets.contains", List.of(1L), OPEN)).isEqualTo(false);
    assertThat(of("sets.contains", List.of(1L, 2L, 3L), OPEN)).isEqualTo(MORE);
    assertThat(of("sets.equivalent", List.of(1L), OPEN)).isEqualTo(false);
    assertThat(of("sets.equivalent", OPEN, List.of(1L))).isEqualTo(false);
    assertThat(of("sets.equivalent", OPEN, List.of(1L, 2L))).isEqualTo(MORE);
    assertThat(of("sets.intersects", OPEN, List.of(2L, 3L))).isEqualTo(true);
    assertThat(of("sets.intersects", OPEN, List.of(3L))).isEqualTo(MORE);
    assertThat(of("sets.intersects", List.of(3L), OPEN)).isEqualTo(MORE);
  }

  @Test
  void oneElementDecidesWhateverOthersMayBe() {
    List<Object> vague = List.of(UNKNOWN, 1L);

    assertThat(of("sets.contains", vague, List.of(1L))).isEqualTo(true);
    assertThat(of("sets.contains", vague, List.of(2L))).isEqualTo(UNKNOWN);
    assertThat(of("sets.contains", List.of(2L), vague)).isEqualTo(false);
    assertThat(of("sets.contains", List.of(FAULT, UNKNOWN), List.of(2L))).isEqualTo(UNKNOWN);
    assertThat(of("sets.equivalent", List.of(2L), vague)).isEqualTo(false);
    assertThat(of("sets.equivalent", List.of(1L), vague)).isEqualTo(UNKNOWN);
    assertThat(of("sets.intersects", vague, List.of(1L))).isEqualTo(true);
    assertThat(of("sets.intersects", List.of(3L), vague)).isEqualTo(UNKNOWN);
  }

  @Test
  void anElementThatCannotBeKnownLeavesChoiceAndOrderUnknown() {
    List<Object> vague = List.of(FAULT, 1L, UNKNOWN);

    assertThat(of("math.least", vague)).isEqualTo(UNKNOWN);
    assertThat(on("distinct", vague)).isEqualTo(UNKNOWN);
    assertThat(on("last", vague)).isEqualTo(UNKNOWN);
    assertThat(on("distinct", List.of(1L, FAULT))).isEqualTo(FAULT);
    assertThat(on("reverse", vague)).isEqualTo(List.of(UNKNOWN, 1L, FAULT));
    assertThat(on("slice", vague, 1L, 2L)).isEqualTo(List.of(1L));
  }

  @Test
  void theEndsOfAListAreOptional() {
    assertThat(on("first", List.of(1L, 2L))).isEqualTo(Optionals.wrap(1L));
    assertThat(on("last", List.of(1L, 2L))).isEqualTo(Optionals.wrap(2L));
    assertThat(on("first", List.of())).isEqualTo(Optionals.wrap(Absent.ABSENT));
    assertThat(on("last", Collections.singletonList(null))).isEqualTo(Optionals.wrap(null));
  }
}
