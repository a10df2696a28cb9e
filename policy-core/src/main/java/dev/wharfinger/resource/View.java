package dev.wharfinger.resource;

/** Which state of a resource policies see. */
public enum View {
  /** What the file says. */
  WRITTEN,
  /** What the API server stores after it has filled in its defaults. */
  DEFAULTED
}
