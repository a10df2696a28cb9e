package dev.wharfinger.internal.relation.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.IpAddress;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AddressBlockTest {

  /** Sixteen addresses are few enough to look at each. */
  @Property(tries = 500)
  void rangesCoverAnotherWhereTheyHoldEachOfItsAddresses(
      @ForAll @Size(max = 6) List<@IntRange(max = 79) Integer> parts) {
    List<Cidr> ranges =
        parts.stream()
            .map(part -> Cidr.parse("10.0.0." + part % 16 + "/" + (28 + part / 16)))
            .toList();
    boolean all =
        IntStream.range(0, 16)
            .mapToObj(last -> IpAddress.parse("10.0.0." + last))
            .allMatch(address -> ranges.stream().anyMatch(range -> range.contains(address)));

    assertThat(AddressBlock.cover(ranges, Cidr.parse("10.0.0.0/28"))).isEqualTo(all);
  }

  @Property(tries = 200)
  void halvesAreTheRangeAndHaveNothingInCommon(@ForAll @IntRange(max = 127) int prefix) {
    Cidr range = Cidr.parse("2001:db8:ffff::1/" + prefix);
    List<Cidr> halves = range.halves();

    assertThat(halves).hasSize(2).allMatch(range::contains);
    assertThat(halves.get(0).contains(halves.get(1).address())).isFalse();
    assertThat(AddressBlock.cover(halves, range)).isTrue();
    assertThat(AddressBlock.cover(halves.subList(1, 2), range)).isFalse();
  }
}
