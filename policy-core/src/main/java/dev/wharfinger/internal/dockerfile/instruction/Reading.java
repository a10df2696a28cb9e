package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Exec;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.None;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Words;
import dev.wharfinger.internal.dockerfile.syntax.Problems;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that becomes an instruction, and where it is told what is wrong with it. */
record Reading(Statement statement, Problems problems) {
  private static final String ARGUMENTS = "dockerfile-arguments";

  /** The name of the instruction, in upper case. */
  String name() {
    return statement.keyword().text().toUpperCase(Locale.ROOT);
  }

  Arguments arguments() {
    return statement.arguments();
  }

  /** The arguments as words; none if they are of another form. */
  List<Token> words() {
    if (arguments() instanceof Words words) {
      return words.words();
    }
    return arguments() instanceof Exec exec ? exec.words() : List.of();
  }

  /** The arguments as a command. */
  CommandLine command() {
    return arguments() instanceof CommandLine line ? line : new None();
  }

  /** The arguments as one text; null if there are none. */
  @Nullable Token text() {
    return arguments() instanceof Arguments.Shell shell ? shell.text().token() : null;
  }

  /** Reads the flags of an instruction that has some. */
  Flags flags(Map<String, Flags.Kind> known) {
    return Flags.read(this, known);
  }

  /** Tells of flags at an instruction that has none. */
  void noFlags() {
    Flags.read(this, Map.of());
  }

  void problem(String code, String message, Token at) {
    problems.error(code, message, at);
  }

  Instruction invalid(String code, String message, Token at) {
    problem(code, message, at);
    return new Invalid(statement);
  }

  /** Tells that something is missing, and how it is written where nothing is. */
  Instruction missing(String what, String example) {
    String message = "`%s` needs %s; write `%s %s`".formatted(name(), what, name(), example);
    return invalid(ARGUMENTS, message, statement.keyword());
  }

  /** Tells of a value that has no name. */
  Instruction noName(Pair pair) {
    String message = "there is no name before `=`; write `%s name=value`".formatted(name());
    return invalid(ARGUMENTS, message, pair.value() == null ? pair.name() : pair.value());
  }

  /** Tells that arguments cannot stand here. */
  Instruction unfit(String message, Token at) {
    return invalid(ARGUMENTS, message, at);
  }
}
