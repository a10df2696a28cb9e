package dev.wharfinger.type;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text of addresses as {@code netip.ParseAddr} of Go does, but without zones. */
final class IpText {
  /** How many groups of 16 bits an address of version 6 has. */
  static final int GROUPS = 8;

  /** Six full groups and a full address of version 4. */
  private static final int LONGEST = 45;

  private static final int NUMBERS = 4;
  private static final int MAX_NUMBER = 255;
  private static final int GROUP_DIGITS = 4;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int count;

  /** How many groups stand before {@code ::}; -1 where it does not occur. */
  private int before = -1;

  private IpText(String text) {
    this.text = text;
  }

  static Optional<IpAddress> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.indexOf(':') < 0) {
      long bits = readIpv4(text);
      return bits < 0 ? Optional.empty() : Optional.of(IpAddress.ofIpv4(bits));
    }
    return new IpText(text).readIpv6();
  }

  static String complaint(String text) {
    String quoted = "`" + text + "` is not an IP address";
    if (text.indexOf('%') >= 0) {
      return quoted + ": a zone is not part of it";
    }
    return read(withoutLeadingZeros(text)).isPresent()
        ? quoted + ": a number has a leading zero, which some programs read as octal"
        : quoted + " as `10.0.0.1` or `2001:db8::1`";
  }

  private static String withoutLeadingZeros(String text) {
    return Arrays.stream(text.split("\\.", NUMBERS + 1))
        .map(part -> part.substring(Math.min(Ascii.skip(part, 0, c -> c == '0'), last(part))))
        .collect(Collectors.joining("."));
  }

  private static int last(String part) {
    return Math.max(part.length() - 1, 0);
  }

  /** The 32 bits; -1 if the text is not an address of version 4. */
  private static long readIpv4(String text) {
    long bits = 0;
    int start = 0;
    for (int i = 0; i < NUMBERS; i++) {
      int end = Ascii.skip(text, start, Ascii::isDigit);
      boolean last = i == NUMBERS - 1;
      boolean ended = last ? end == text.length() : end < text.length() && text.charAt(end) == '.';
      int number = ended ? number(text, start, end) : -1;
      if (number < 0) {
        return -1;
      }
      bits = bits << 8 | number;
      start = end + 1;
    }
    return bits;
  }

  private static int number(String text, int start, int end) {
    int digits = end - start;
    if (digits == 0 || digits > 3 || (digits > 1 && text.charAt(start) == '0')) {
      return -1;
    }
    int number = Integer.parseInt(text, start, end, 10);
    return number > MAX_NUMBER ? -1 : number;
  }

  private Optional<IpAddress> readIpv6() {
    int start = 0;
    if (text.startsWith("::")) {
      before = 0;
      start = 2;
    }
    while (start >= 0 && start < text.length()) {
      start = readGroup(start);
    }
    boolean complete = before < 0 ? count == GROUPS : count < GROUPS;
    return start < 0 || !complete ? Optional.empty() : Optional.of(address());
  }

  /** Reads a group and what separates it from the next. Where that begins; -1 if it is none. */
  private int readGroup(int start) {
    int end = Ascii.skip(text, start, Ascii::isHex);
    if (end < text.length() && text.charAt(end) == '.') {
      return readEmbedded(start);
    }
    if (count == GROUPS || end == start || end - start > GROUP_DIGITS) {
      return -1;
    }
    groups[count++] = Integer.parseInt(text, start, end, 16);
    if (end == text.length()) {
      return end;
    }
    if (text.charAt(end) != ':' || end + 1 == text.length()) {
      return -1;
    }
    if (text.charAt(end + 1) != ':') {
      return end + 1;
    }
    if (before >= 0) {
      return -1;
    }
    before = count;
    return end + 2;
  }

  /** An address of version 4 stands for the last two groups. */
  private int readEmbedded(int start) {
    long bits = readIpv4(text.substring(start));
    boolean fits = before < 0 ? count == GROUPS - 2 : count <= GROUPS - 2;
    if (bits < 0 || !fits) {
      return -1;
    }
    groups[count++] = (int) (bits >>> 16);
    groups[count++] = (int) (bits & 0xffff);
    return text.length();
  }

  private IpAddress address() {
    if (before >= 0) {
      int after = count - before;
      System.arraycopy(groups, before, groups, GROUPS - after, after);
      Arrays.fill(groups, before, GROUPS - after, 0);
    }
    return IpAddress.ofIpv6(half(0), half(GROUPS / 2));
  }

  private long half(int from) {
    long bits = 0;
    for (int i = from; i < from + GROUPS / 2; i++) {
      bits = bits << 16 | groups[i];
    }
    return bits;
  }
}
