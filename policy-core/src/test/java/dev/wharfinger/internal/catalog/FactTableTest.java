package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.EnumType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTableTest {
  private static final String PACKAGES =
      """
      package core.v1 io.x.core.v1
      enum Mode |Some Words|Other
      package core.v2 io.x.core.v2
      enum Mode |Some Words|Other
      package apps.v1 io.x.apps.v1
      enum Mode On|Off
      type Thing
      """;

  @Test
  void fieldHasTheFactsOfItsLine() {
    FactTable facts = read(PACKAGES + " a pointer union\n b documented\n");
    assertThat(facts.of("io.x.apps.v1.Thing", "a"))
        .isEqualTo(new FieldFacts(true, true, false, null));
    assertThat(facts.of("io.x.apps.v1.Thing", "b"))
        .isEqualTo(new FieldFacts(false, false, true, null));
  }

  @Test
  void unremarkableFieldOfAKnownTypeIsPlainAndOneOfAnotherTypeUnknown() {
    FactTable facts = read(PACKAGES);
    assertThat(facts.of("io.x.apps.v1.Thing", "c")).isEqualTo(FieldFacts.PLAIN);
    assertThat(facts.of("com.example.v1.Ship", "c")).isEqualTo(FieldFacts.UNKNOWN);
  }

  @Test
  void enumerationsOfTheSameValuesAreOneTypeAndOthersAreNamedApart() {
    FactTable facts = read(PACKAGES + " a enum=core.v1.Mode\n b enum=core.v2.Mode\n c enum=Mode\n");
    EnumType shared = new EnumType("kubernetes.Mode", List.of("", "Some Words", "Other"));
    assertThat(facts.of("io.x.apps.v1.Thing", "a").values()).contains(shared);
    assertThat(facts.of("io.x.apps.v1.Thing", "b").values()).contains(shared);
    assertThat(facts.of("io.x.apps.v1.Thing", "c").values())
        .contains(new EnumType("kubernetes.apps.Mode", List.of("On", "Off")));
  }

  @Test
  void wordThatIsNoFactIsRefused() {
    assertThatThrownBy(() -> read(PACKAGES + " a enum=Missing\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`enum=Missing` is no fact that a table may state");
    assertThatThrownBy(() -> read(PACKAGES + " a pointed\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`pointed` is no fact that a table may state");
  }

  private static FactTable read(String text) {
    return FactTable.read("kubernetes", text.lines().toList());
  }
}
