package dev.wharfinger.internal.cel.random;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chooses at random. */
record Choice(Random random) {

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** True in this many of a hundred cases. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of the values, each as often as its weight says. */
  <T> T weighted(List<T> values, ToIntFunction<T> weight) {
    int left = random.nextInt(values.stream().mapToInt(weight).sum());
    for (T value : values) {
      left -= weight.applyAsInt(value);
      if (left < 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a weight is negative");
  }
}
