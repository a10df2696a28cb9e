package dev.wharfinger.type;

import java.util.List;

/**
 * What a list means, for equality and for {@code +}: {@code x-kubernetes-list-type}. Where two
 * lists meet, that on the left decides.
 */
public sealed interface ListSemantics {

  /** Order and repetition count, and {@code +} appends. */
  record Atomic() implements ListSemantics {}

  /** Order does not count, and {@code +} appends what is not there yet. */
  record SetOfElements() implements ListSemantics {}

  /**
   * Some fields identify an element. Order does not count, and {@code +} replaces what is there
   * already and appends the rest.
   *
   * @param keys the names in the file of these fields
   */
  record MapOfElements(List<String> keys) implements ListSemantics {
    public MapOfElements {
      keys = List.copyOf(keys);
    }
  }
}
