package dev.wharfinger.internal.policy;

/** What is being done with a resource while it is judged. */
enum Operation {
  CREATE,
  UPDATE,
  DELETE,
  CONNECT
}
