package dev.wharfinger.internal.cel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ElementIndexTest {
  private static final Unknown UNKNOWN = new Unknown("not scanned");

  @Property(tries = 2000)
  void findsWhatGoingThroughTheElementsFinds(
      @ForAll("values") List<Object> elements, @ForAll("value") Object value) {
    assertThat(ElementIndex.of(Meters.meter(), elements).find(value))
        .isEqualTo(Membership.of(Meters.meter(), value, elements));
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return value().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Object> value() {
    Arbitrary<Object> scalar =
        Arbitraries.of(
            0L,
            1L,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            new Uint(1),
            new Uint(1L << 63),
            new Uint(-1L),
            0.0,
            -0.0,
            1.0,
            0x1p53,
            0x1p63,
            0x1p64,
            Double.NaN,
            "",
            "1",
            "😀",
            true,
            new byte[] {1},
            new byte[] {1},
            Quantity.parse("1Gi"),
            Quantity.parse("1024Mi"),
            Duration.ofSeconds(60),
            Duration.ofMinutes(1),
            UNKNOWN);
    return Arbitraries.lazyOf(
        () -> scalar,
        () -> scalar,
        () -> value().list().ofMaxSize(2).map(list -> list),
        () -> value().list().ofMaxSize(1).map(list -> new OpenList(list, "there may be more")),
        () -> value().optional().map(each -> each.map(Optionals::wrap).orElse(Optional.empty())),
        () -> value().map(each -> Map.of("a", each, "b", 1L)),
        () -> value().map(each -> Map.of("b", new Uint(1), "a", each)));
  }

  @Test
  void whatCannotBeKnownMayBeTheValueUnlessAnotherElementIs() {
    ElementIndex index = ElementIndex.of(Meters.meter(), List.of(1L, List.of(UNKNOWN, 2L)));

    assertThat(index.find(1.0)).isEqualTo(true);
    assertThat(index.find(3L)).isEqualTo(false);
    assertThat(index.find(List.of(1L, 2L))).isEqualTo(UNKNOWN);
    assertThat(index.find(List.of(1L, 3L))).isEqualTo(false);
    assertThat(index.find(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(index.find(new Fault("boom", "boom"))).isInstanceOf(Fault.class);
  }

  @Test
  void nullIsFound() {
    assertThat(ElementIndex.of(Meters.meter(), Collections.singletonList(null)).find(null))
        .isEqualTo(true);
    assertThat(ElementIndex.of(Meters.meter(), Arrays.asList(0L, false, "")).find(null))
        .isEqualTo(false);
  }

  @Test
  @Timeout(20)
  void manyElementsThatJavaHashesAlikeAreToldApartInTime() {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < 1 << 17; i++) {
      elements.add(sameHash(i));
      elements.add(Double.NaN);
      elements.add(List.of(Double.NaN));
      elements.add(Map.of("a", (long) i));
    }
    assertThat(sameHash(1).hashCode()).isEqualTo(sameHash(2).hashCode());

    ElementIndex index = ElementIndex.of(Meters.meter(), elements);

    assertThat(elements.stream().filter(each -> index.find(each) == Boolean.TRUE).count())
        .isEqualTo(elements.size() / 2);
  }

  /** Java hashes {@code Aa} and {@code BB} alike. */
  private static String sameHash(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
