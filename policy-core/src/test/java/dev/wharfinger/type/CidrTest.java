package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.IpAddressTest.Bits;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/08",
        "10.0.0.0/1000",
        "10.0.0.0/8/8",
        "10.0.0.0/255.0.0.0",
        "10.0.0/8",
        "::/129",
        "fe80::1%en0/64"
      })
  void otherTextIsRefused(String text) {
    assertThat(Cidr.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Cidr.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + text + "` is not a range of addresses as `10.0.0.0/8`");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.5/24, 192.168.1.0/24",
    "192.168.1.5/0, 0.0.0.0/0",
    "192.168.1.5/32, 192.168.1.5/32",
    "2001:DB8:1::/32, 2001:db8::/32",
    "ffff::ffff/64, ffff::/64",
    "ffff::ffff/0, ::/0",
    "ffff::ffff/128, ffff::ffff/128",
    "1:2:3:4:5:6:7:8/65, 1:2:3:4::/65"
  })
  void whatFollowsThePrefixCanBeTakenAway(String text, String masked) {
    assertThat(Cidr.parse(text).masked()).hasToString(masked).isEqualTo(Cidr.parse(masked));
  }

  @Test
  void aRangeKeepsTheAddressThatItIsWrittenWith() {
    Cidr range = Cidr.parse("192.168.1.5/24");

    assertThat(range.address()).isEqualTo(IpAddress.parse("192.168.1.5"));
    assertThat(range.prefixLength()).isEqualTo(24);
    assertThat(range).hasToString("192.168.1.5/24").isNotEqualTo(range.masked());
    assertThat(range.contains(range.masked())).isTrue();
  }

  @Test
  void everyRangeIsOfOneVersion() {
    assertThat(Cidr.parse("0.0.0.0/0").contains(IpAddress.parse("::"))).isFalse();
    assertThat(Cidr.parse("::/0").contains(IpAddress.parse("0.0.0.0"))).isFalse();
    assertThat(Cidr.parse("::/0").contains(Cidr.parse("10.0.0.0/8"))).isFalse();
  }

  @Property(tries = 500)
  void anAddressIsInARangeIfItsFirstBitsAre(
      @ForAll("ranges") Cidr range, @ForAll("nearby") BigInteger difference) {
    BigInteger bits = new BigInteger(1, Bits.of(range.address())).xor(difference);
    IpAddress other =
        range.address().family() == 4
            ? IpAddress.ofIpv4(bits.longValue())
            : IpAddress.ofIpv6(bits.shiftRight(64).longValue(), bits.longValue());
    int rest = range.address().length() - range.prefixLength();
    BigInteger counted =
        range.address().family() == 4 ? difference.mod(BigInteger.ONE.shiftLeft(32)) : difference;

    assertThat(range.contains(other)).isEqualTo(counted.shiftRight(rest).signum() == 0);
  }

  @Property(tries = 500)
  void aRangeContainsItselfAndWhatIsNarrower(@ForAll("ranges") Cidr range) {
    Cidr host = Cidr.parse(range.address() + "/" + range.address().length());

    assertThat(range.contains(range)).isTrue();
    assertThat(range.contains(host)).isTrue();
    assertThat(host.contains(range)).isEqualTo(host.equals(range));
    assertThat(Cidr.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
  }

  @Provide
  static Arbitrary<Cidr> ranges() {
    return Combinators.combine(IpAddressTest.addresses(), Arbitraries.integers().between(0, 128))
        .as(
            (address, length) ->
                Cidr.parse(plain(address) + "/" + Math.min(length, plain(address).length())));
  }

  /** Mapped addresses are written with points, which other means do not read. */
  private static IpAddress plain(IpAddress address) {
    return address.unmapped();
  }

  @Provide
  static Arbitrary<BigInteger> nearby() {
    return Arbitraries.integers().between(0, 127).map(BigInteger.ONE::shiftLeft);
  }
}
