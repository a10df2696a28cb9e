package dev.wharfinger.internal.script;

import java.util.List;

/** A part of a script. */
public sealed interface Node {
  Span span();

  /**
   * Pipelines, one after another.
   *
   * @param items with what joins each to the one before it
   */
  record Sequence(List<Item> items, Span span) implements Node {}

  /**
   * A pipeline of a list.
   *
   * @param when {@code ALWAYS} behind {@code ;}, a line feed and {@code &}
   * @param background whether the script goes on without waiting for it
   */
  record Item(Pipeline pipeline, When when, boolean background) {}

  /** Commands of which each reads what the one before it writes. */
  record Pipeline(boolean negated, List<Node> commands, Span span) implements Node {}

  /**
   * A program, or something that the shell does itself, with its arguments.
   *
   * @param words the program and its arguments; empty if variables are merely set
   * @param substitutions scripts in its words, which are run before it
   */
  record Simple(
      List<Assignment> assignments,
      List<Word> words,
      List<Redirection> redirections,
      List<Sequence> substitutions,
      Span span)
      implements Node {}

  /**
   * Commands in parentheses or braces, in a condition or loop, or the body of a function.
   *
   * @param kind the word that begins it: <code>(</code>, <code>{</code>, {@code if}, {@code while},
   *     {@code until}, {@code for}, {@code case} or {@code function}
   * @param parts with whether each is run
   */
  record Compound(String kind, List<Part> parts, List<Redirection> redirections, Span span)
      implements Node {}

  /** A part of a compound command. */
  record Part(Sequence commands, When when) {}

  /**
   * What could not be read.
   *
   * @param reason lower case, without full stop
   */
  record Opaque(String text, String reason, Span span) implements Node {}
}
