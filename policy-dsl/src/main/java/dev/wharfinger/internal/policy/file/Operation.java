package dev.wharfinger.internal.policy.file;

/** What is being done with a resource while it is judged. */
public enum Operation {
  CREATE,
  UPDATE,
  DELETE,
  CONNECT
}
