package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.instruction.Shell;
import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.script.Command;
import dev.wharfinger.internal.script.Script;
import dev.wharfinger.internal.script.Span;
import dev.wharfinger.internal.script.Word;
import java.util.List;
import java.util.Set;

/**
 * The shell that runs the scripts of a stage from some instruction on.
 *
 * @param program its name, without folder
 */
record StageShell(String program) {
  private static final Set<String> POSIX =
      Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", "busybox");

  /** What Docker takes for Linux; which images are for Windows no Dockerfile says. */
  static final StageShell DEFAULT = new StageShell("sh");

  static StageShell of(Shell instruction) {
    return new StageShell(programName(instruction.words().get(0).text()));
  }

  /** What an instruction runs. */
  List<Command> commands(Run run) {
    if (run.command() instanceof Arguments.Exec exec) {
      return Script.exec(exec.words().stream().map(StageShell::word).toList()).commands();
    }
    TracedText script = run.script();
    if (script == null) {
      return List.of();
    }
    String interpreter = interpreter(script.text());
    String shell = interpreter.isEmpty() ? program : programName(interpreter);
    return POSIX.contains(shell)
        ? Script.read(script.text(), script::origin).commands()
        : Script.opaque(script.text(), script::origin, "it is no script for a POSIX shell")
            .commands();
  }

  /** The program that the first line asks for, which is the second word after {@code env}. */
  private static String interpreter(String script) {
    if (!script.startsWith("#!")) {
      return "";
    }
    String line = script.substring(2).lines().findFirst().orElse("").trim();
    String[] words = line.split("\\s+", -1);
    return words.length > 1 && programName(words[0]).equals("env")
        ? words[words.length - 1]
        : words[0];
  }

  private static String programName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  private static Word word(Token token) {
    Span span = new Span(token.start(), token.end());
    return new Word(token.text(), token.text(), token.text(), true, span);
  }
}
