package dev.wharfinger;

/** What a request does with a resource. */
public enum Operation {
  CREATE,
  UPDATE,
  DELETE,
  /** Opens a connection to something, as {@code kubectl exec} does. */
  CONNECT
}
