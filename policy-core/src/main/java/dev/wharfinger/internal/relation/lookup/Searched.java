package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.type.EvaluationContext;

/** What other resources are looked for in, in the words of whoever gave them. */
public enum Searched {
  /** Files, or whatever else a set was made of. */
  FILES,
  /** What an application tells of the cluster beside a request. */
  CONTEXT;

  private static final String DECLARE =
      "declare the set closed (`--closed`, or `EvaluationOptions.Builder.closed(true)`)";

  /** What an evaluation searches. */
  public static Searched by(EvaluationContext context) {
    return context.fact(Searched.class).orElse(FILES);
  }

  /**
   * Why something is not known that one resource tells.
   *
   * @param resource its kind and its name
   */
  public String lacks(String resource) {
    return switch (this) {
      case FILES -> resource + " is not in the files; add it, or " + DECLARE;
      case CONTEXT -> "the `context` of the request has no " + resource;
    };
  }

  /**
   * Why it is not known whether there are more.
   *
   * @param resources as in "every pod"
   */
  public String mayLack(String resources) {
    return switch (this) {
      case FILES -> "the files may not hold " + resources + "; add what is missing, or " + DECLARE;
      case CONTEXT -> "the `context` of the request may not hold " + resources;
    };
  }

  /**
   * Why something is not known of a resource that is there all the same.
   *
   * @param resource its kind and its name
   */
  String doesNotDeclare(String resource) {
    return switch (this) {
      case FILES -> "no file declares the " + resource + ", which has to exist";
      case CONTEXT -> lacks(resource);
    };
  }
}
