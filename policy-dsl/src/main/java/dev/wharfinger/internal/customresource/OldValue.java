package dev.wharfinger.internal.customresource;

/** What {@code oldSelf} is in a validation. */
public enum OldValue {
  /** The value before the change; a validation that asks for it runs only where there was one. */
  GIVEN,
  /** The same as an optional, so that the validation always runs ({@code optionalOldSelf}). */
  OPTIONAL
}
