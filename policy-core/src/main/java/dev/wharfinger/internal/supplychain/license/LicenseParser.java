package dev.wharfinger.internal.supplychain.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Reads licence expressions. {@code WITH} binds closest, then {@code AND}, then {@code OR}. */
final class LicenseParser {
  /** Nobody writes this; it bounds the stack that a hostile text takes. */
  private static final int DEPTH = 100;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.:-]+\\+?");

  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int depth;

  private LicenseParser(String text) {
    StringTokenizer words = new StringTokenizer(text, " \t\r\n()", true);
    while (words.hasMoreTokens()) {
      String token = words.nextToken();
      if (!token.isBlank()) {
        tokens.add(token);
      }
    }
  }

  static Optional<LicenseExpression> parse(String text) {
    LicenseParser parser = new LicenseParser(text);
    return parser.any().filter(expression -> parser.next == parser.tokens.size());
  }

  private Optional<LicenseExpression> any() {
    List<LicenseExpression> parts = new ArrayList<>();
    do {
      Optional<LicenseExpression> part = all();
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    } while (accept("OR"));
    return Optional.of(parts.size() == 1 ? parts.get(0) : new LicenseExpression.Any(parts));
  }

  private Optional<LicenseExpression> all() {
    List<LicenseExpression> parts = new ArrayList<>();
    do {
      Optional<LicenseExpression> part = one();
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    } while (accept("AND"));
    return Optional.of(parts.size() == 1 ? parts.get(0) : new LicenseExpression.All(parts));
  }

  private Optional<LicenseExpression> one() {
    if (!accept("(")) {
      return license();
    }
    if (++depth > DEPTH) {
      return Optional.empty();
    }
    Optional<LicenseExpression> inner = any();
    depth--;
    return inner.filter(expression -> accept(")"));
  }

  private Optional<LicenseExpression> license() {
    return word()
        .flatMap(
            id ->
                accept("WITH")
                    ? word().map(exception -> new LicenseExpression.License(id, exception))
                    : Optional.of(new LicenseExpression.License(id, "")));
  }

  private Optional<String> word() {
    return next < tokens.size() && WORD.matcher(tokens.get(next)).matches()
        ? Optional.of(tokens.get(next++))
        : Optional.empty();
  }

  private boolean accept(String token) {
    boolean is = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
    next += is ? 1 : 0;
    return is;
  }
}
