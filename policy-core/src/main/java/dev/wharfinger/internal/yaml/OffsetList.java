package dev.wharfinger.internal.yaml;

import java.util.Arrays;

/** One offset for each character of a value; what exceeds the value is dropped. */
final class OffsetList {
  private final int[] offsets;
  private int size;

  OffsetList(int length) {
    this.offsets = new int[length];
  }

  void add(int offset) {
    if (!isFull()) {
      offsets[size++] = offset;
    }
  }

  boolean isFull() {
    return size == offsets.length;
  }

  int[] toArray() {
    return Arrays.copyOf(offsets, size);
  }
}
