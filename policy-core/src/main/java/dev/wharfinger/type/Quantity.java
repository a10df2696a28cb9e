package dev.wharfinger.type;

import java.math.BigDecimal;

/**
 * An amount with a suffix, as {@code 500m} or {@code 1Gi}; compared by value.
 *
 * @param text as written
 */
public record Quantity(String text, BigDecimal value) implements Comparable<Quantity> {
  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }
}
