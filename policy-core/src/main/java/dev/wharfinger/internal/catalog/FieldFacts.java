package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.EnumType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the Go source says of a field and the OpenAPI document does not.
 *
 * @param pointer whether the server tells absent from the zero value
 * @param union whether it is one of several fields of which one is to be set
 * @param documented whether its documentation promises a default
 * @param valuesOrNull the closed set of its values, or of its elements' values; null if it is open
 */
record FieldFacts(
    boolean pointer, boolean union, boolean documented, @Nullable EnumType valuesOrNull) {

  /** For a field of which nothing is known: it may be absent, and that may mean anything. */
  static final FieldFacts UNKNOWN = new FieldFacts(true, false, false, null);

  /** For a field that is not remarkable: absent and its zero value are the same to the server. */
  static final FieldFacts PLAIN = new FieldFacts(false, false, false, null);

  Optional<EnumType> values() {
    return Optional.ofNullable(valuesOrNull);
  }
}
