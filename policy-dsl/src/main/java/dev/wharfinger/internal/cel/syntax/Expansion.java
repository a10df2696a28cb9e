package dev.wharfinger.internal.cel.syntax;

/** A macro that is not one of the language, as a tool that writes expressions may need. */
@FunctionalInterface
public interface Expansion {
  /** No further macros. */
  Expansion NONE = call -> call;

  /** What a call stands for; the call itself if it is not one of these macros. */
  Expr expand(Expr.Call call);
}
