package dev.wharfinger;

/** How much a finding matters, in ascending order. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
