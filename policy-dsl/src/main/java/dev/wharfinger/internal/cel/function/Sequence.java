package dev.wharfinger.internal.cel.function;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The ints from zero up, none of which takes memory before it is read. */
final class Sequence extends AbstractList<Long> implements RandomAccess {
  private final int size;

  Sequence(int size) {
    this.size = size;
  }

  @Override
  public Long get(int index) {
    return (long) Objects.checkIndex(index, size);
  }

  @Override
  public int size() {
    return size;
  }
}
