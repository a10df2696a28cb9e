package dev.wharfinger.internal.dockerfile;

import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was read, and what tests ask of it. */
record ReadDockerfile(Dockerfile file) {

  static ReadDockerfile of(String text) {
    return of(text, ReadLimits.DEFAULT);
  }

  static ReadDockerfile of(String text, ReadLimits limits) {
    return new ReadDockerfile(DockerfileParser.parse(new SourceText("Dockerfile", text), limits));
  }

  String dump() {
    return SyntaxDump.of(file.instructions().stream().map(Instruction::statement).toList());
  }

  List<String> codes() {
    return file.problems().stream().map(ReadProblem::code).toList();
  }

  List<String> messages() {
    return file.problems().stream().map(ReadProblem::message).toList();
  }

  /** The instruction at an index, of a kind. */
  <T extends Instruction> T get(int index, Class<T> kind) {
    return kind.cast(file.instructions().get(index));
  }

  List<Heredoc> heredocs(int index) {
    return statement(index).heredocs();
  }

  Statement statement(int index) {
    return file.instructions().get(index).statement();
  }

  /** What stands in the file where a word says it stands. */
  String written(@Nullable Token token) {
    return token == null ? "" : written(token.start(), token.end());
  }

  String written(TracedText text) {
    return written(text.start(), text.end());
  }

  String written(int start, int end) {
    return file.source().text().substring(start, end);
  }
}
