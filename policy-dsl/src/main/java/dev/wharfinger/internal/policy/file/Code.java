package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawScalar;

/**
 * An expression in a policy file: a scalar, or a part of one.
 *
 * @param offset where it starts in the value of the scalar
 */
public record Code(RawScalar scalar, int offset, String text) {

  static Code of(RawScalar scalar) {
    return new Code(scalar, 0, scalar.value());
  }
}
