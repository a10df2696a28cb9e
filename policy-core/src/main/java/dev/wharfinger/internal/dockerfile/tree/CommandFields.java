package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.script.Assignment;
import dev.wharfinger.internal.script.Command;
import dev.wharfinger.internal.script.Redirection;
import dev.wharfinger.internal.script.Span;
import dev.wharfinger.internal.script.When;
import dev.wharfinger.internal.script.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the commands that a script, or a list of words, comes to. */
final class CommandFields {
  private CommandFields() {}

  static RawMapping of(Command command) {
    Span span = command.span();
    List<Word> words = command.words();
    RawFields fields = new RawFields();
    if (words.isEmpty()) {
      fields.node("program", command.opaque() == null ? text("", span) : null);
    } else {
      fields.node(
          "program", command.program().map(name -> text(name, words.get(0).span())).orElse(null));
    }
    fields
        .list("words", words, CommandFields::word)
        .list("runners", command.runners(), CommandFields::word)
        .list("assignments", command.assignments(), CommandFields::assignment)
        .list("redirections", command.redirections(), CommandFields::redirection)
        .node("when", text(when(command.when()), span))
        .plain("background", command.background(), at(span))
        .plain("piped", command.piped(), at(span));
    @Nullable String opaque = command.opaque();
    return fields.node("opaque", opaque == null ? null : text(opaque, span)).object(at(span));
  }

  private static String when(When when) {
    return switch (when) {
      case ALWAYS -> "always";
      case ON_SUCCESS -> "on-success";
      case ON_FAILURE -> "on-failure";
      case CONDITIONALLY -> "conditionally";
    };
  }

  private static RawMapping word(Word word) {
    Span span = word.span();
    return new RawFields()
        .node("text", text(word.text(), span))
        .node("value", word.known().map(value -> text(value, span)).orElse(null))
        .node("prefix", word.prefix().isEmpty() ? null : text(word.prefix(), span))
        .object(span.start(), span.end());
  }

  private static RawMapping assignment(Assignment assignment) {
    Span span = assignment.value().span();
    return new RawFields()
        .node("name", text(assignment.name(), span))
        .node("value", word(assignment.value()))
        .object(span.start(), span.end());
  }

  private static RawMapping redirection(Redirection redirection) {
    Span span = redirection.target().span();
    return new RawFields()
        .node("operator", text(redirection.operator(), span))
        .node("target", word(redirection.target()))
        .object(span.start(), span.end());
  }

  private static RawNode text(String value, Span span) {
    return RawFields.text(value, span.start(), span.end());
  }

  private static RawNode at(Span span) {
    return text("", span);
  }
}
