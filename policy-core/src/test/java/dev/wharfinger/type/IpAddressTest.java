package dev.wharfinger.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
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

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:DB8::A, 2001:db8::a",
    "0001:0002:0003:0004:0005:0006:0007:0008, 1:2:3:4:5:6:7:8",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "1:0:0:2:0:0:3:4, 1::2:0:0:3:4",
    "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
    "1::2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
    "::ffff:10.0.0.1, ::ffff:10.0.0.1",
    "::ffff:a00:1, ::ffff:10.0.0.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304"
  })
  void addressesAreWrittenInTheirCanonicalForm(String text, String canonical) {
    assertThat(IpAddress.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "256.1.1.1",
        "1.1.1.1000",
        "-1.1.1.1",
        "1.2.3.4 ",
        "1.2.3.4:80",
        "0x7f.0.0.1",
        "١.1.1.1",
        ":",
        ":::",
        ":1",
        "1:",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "1::2::3",
        "2001:db8:::68",
        "12345::",
        "g::",
        "[::1]",
        "::1.2.3",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:1.2.3.4"
      })
  void otherTextIsRefused(String text) {
    assertThat(IpAddress.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> IpAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + text + "` is not an IP address as `10.0.0.1` or `2001:db8::1`");
  }

  @Test
  void theComplaintTellsOfZonesAndOfLeadingZeros() {
    assertThatThrownBy(() -> IpAddress.parse("fe80::1%en0"))
        .hasMessage("`fe80::1%en0` is not an IP address: a zone is not part of it");
    assertThatThrownBy(() -> IpAddress.parse("010.0.0.1"))
        .hasMessage(
            "`010.0.0.1` is not an IP address: a number has a leading zero, which some programs"
                + " read as octal");
  }

  @Test
  void aMappedAddressIsNotTheAddressThatItStandsForButBelongsToItsClasses() {
    IpAddress mapped = IpAddress.parse("::ffff:127.0.0.1");

    assertThat(mapped).isNotEqualTo(IpAddress.parse("127.0.0.1"));
    assertThat(mapped.unmapped()).isEqualTo(IpAddress.parse("127.0.0.1"));
    assertThat(mapped.family()).isEqualTo(6);
    assertThat(mapped.isLoopback()).isTrue();
    assertThat(IpAddress.parse("::fffe:7f00:1").isIpv4Mapped()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true",
    "8.8.8.8, true",
    "2001:db8::1, true",
    "fd00::1, true",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "127.0.0.1, false",
    "224.0.1.1, false",
    "169.254.1.1, false",
    "fe80::1, false",
    "ff00::1, false",
    "::1, false"
  })
  void globalUnicastIsWhatOneHostHasBeyondItsLink(String text, boolean global) {
    assertThat(IpAddress.parse(text).isGlobalUnicast()).isEqualTo(global);
  }

  @Property(tries = 500)
  void theCanonicalFormReadsBackAsTheSameAddress(@ForAll("addresses") IpAddress address) {
    assertThat(IpAddress.parse(address.toString()))
        .isEqualTo(address)
        .hasSameHashCodeAs(address)
        .hasToString(address.toString());
  }

  @Property(tries = 500)
  void theClassesAreThoseOfJava(@ForAll("addresses") IpAddress address)
      throws UnknownHostException {
    InetAddress java = InetAddress.getByAddress(Bits.of(address.unmapped()));

    assertThat(address.isLoopback()).isEqualTo(java.isLoopbackAddress());
    assertThat(address.isMulticast()).isEqualTo(java.isMulticastAddress());
    assertThat(address.isLinkLocalMulticast()).isEqualTo(java.isMCLinkLocal());
    assertThat(address.isLinkLocalUnicast()).isEqualTo(java.isLinkLocalAddress());
    assertThat(address.unmapped().isUnspecified()).isEqualTo(java.isAnyLocalAddress());
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedWithoutAnotherException(@ForAll("almostAddresses") String text) {
    assertThat(IpAddress.tryParse(text).map(address -> IpAddress.parse(address.toString())))
        .isEqualTo(IpAddress.tryParse(text));
  }

  @Provide
  static Arbitrary<IpAddress> addresses() {
    Arbitrary<Long> halves =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.of(0L, 1L, 0xffffL, 0x1_0000_0000L, 0xffff_7f00_0001L),
            Arbitraries.of(0xff02L << 48, 0xff12L << 48, 0xfe80L << 48, 0xfebfL << 48));
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            halves, Arbitraries.of(0x7f000001L, 0xa9fe0101L, 0xe0000001L, 0xe0000101L));
    return Arbitraries.oneOf(
        numbers.map(IpAddress::ofIpv4), Combinators.combine(halves, halves).as(IpAddress::ofIpv6));
  }

  @Provide
  static Arbitrary<String> almostAddresses() {
    return Arbitraries.of("0", "1", "ab", "ffff", "255", ".", ":", "::", "%", "é")
        .list()
        .ofMaxSize(15)
        .map(parts -> String.join("", parts));
  }

  /** The bytes of addresses, read off their text by other means. */
  static final class Bits {
    private Bits() {}

    static byte[] of(IpAddress address) {
      ByteBuffer bytes = ByteBuffer.allocate(address.length() / Byte.SIZE);
      if (address.family() == 4) {
        for (String number : address.toString().split("\\.", -1)) {
          bytes.put((byte) Integer.parseInt(number));
        }
        return bytes.array();
      }
      String text = address.toString();
      int gap = text.indexOf("::");
      String before = gap < 0 ? text : text.substring(0, gap);
      String after = gap < 0 ? "" : text.substring(gap + 2);
      putGroups(bytes, before);
      bytes.position(bytes.capacity() - 2 * countGroups(after));
      putGroups(bytes, after);
      return bytes.array();
    }

    private static int countGroups(String text) {
      return text.isEmpty() ? 0 : text.split(":").length;
    }

    private static void putGroups(ByteBuffer bytes, String text) {
      if (!text.isEmpty()) {
        for (String group : text.split(":", -1)) {
          bytes.putShort((short) Integer.parseInt(group, 16));
        }
      }
    }
  }
}
