package dev.wharfinger.internal.supplychain.license;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A licence expression of SPDX (2.3, annex D). */
public sealed interface LicenseExpression {

  /**
   * Whether what it stands for can be used without accepting any of some licences: all parts of an
   * {@code AND} have to be accepted, one of an {@code OR}. Empty where it depends on something that
   * is no licence of SPDX.
   *
   * @param denied normalized
   */
  Optional<Boolean> usableWithout(Set<String> denied);

  /** Reads an expression; empty if the text is none. */
  static Optional<LicenseExpression> parse(String text) {
    return LicenseParser.parse(text);
  }

  /**
   * Whether something that comes with a text for its licence can be used without some licences. A
   * text that is no expression is still known to be denied if it is on the list itself.
   */
  static Optional<Boolean> isUsableWithout(String text, List<String> denied) {
    if (denied.stream().anyMatch(text.strip()::equalsIgnoreCase)) {
      return Optional.of(false);
    }
    Set<String> normalized =
        denied.stream().map(LicenseExpression::normalized).collect(Collectors.toSet());
    return parse(text).flatMap(expression -> expression.usableWithout(normalized));
  }

  private static String normalized(String denied) {
    return parse(denied)
        .map(expression -> expression.toString())
        .orElseGet(() -> denied.toLowerCase(Locale.ROOT));
  }

  /** One licence, perhaps with an exception to it. */
  record License(String id, String exception) implements LicenseExpression {

    @Override
    public Optional<Boolean> usableWithout(Set<String> denied) {
      if (denied.contains(SpdxLicenses.normalized(id)) || denied.contains(toString())) {
        return Optional.of(false);
      }
      return SpdxLicenses.isKnown(id) ? Optional.of(true) : Optional.empty();
    }

    @Override
    public String toString() {
      String base = SpdxLicenses.normalized(id);
      return exception.isEmpty() ? base : base + " with " + exception.toLowerCase(Locale.ROOT);
    }
  }

  /** All of several have to be accepted. */
  record All(List<LicenseExpression> parts) implements LicenseExpression {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Boolean> usableWithout(Set<String> denied) {
      return decided(parts, denied, false);
    }
  }

  /** One of several has to be accepted. */
  record Any(List<LicenseExpression> parts) implements LicenseExpression {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<Boolean> usableWithout(Set<String> denied) {
      return decided(parts, denied, true);
    }
  }

  /** What one part with the decisive answer says, or else all of them. */
  private static Optional<Boolean> decided(
      List<LicenseExpression> parts, Set<String> denied, boolean decisive) {
    boolean unknown = false;
    for (LicenseExpression part : parts) {
      Optional<Boolean> answer = part.usableWithout(denied);
      if (answer.filter(value -> value == decisive).isPresent()) {
        return answer;
      }
      unknown |= answer.isEmpty();
    }
    return unknown ? Optional.empty() : Optional.of(!decisive);
  }
}
