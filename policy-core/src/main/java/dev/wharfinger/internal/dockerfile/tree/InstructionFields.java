package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.instruction.Add;
import dev.wharfinger.internal.dockerfile.instruction.Arg;
import dev.wharfinger.internal.dockerfile.instruction.Cmd;
import dev.wharfinger.internal.dockerfile.instruction.Copy;
import dev.wharfinger.internal.dockerfile.instruction.Entrypoint;
import dev.wharfinger.internal.dockerfile.instruction.Env;
import dev.wharfinger.internal.dockerfile.instruction.Expose;
import dev.wharfinger.internal.dockerfile.instruction.Healthcheck;
import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.instruction.Label;
import dev.wharfinger.internal.dockerfile.instruction.Maintainer;
import dev.wharfinger.internal.dockerfile.instruction.Onbuild;
import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.instruction.Shell;
import dev.wharfinger.internal.dockerfile.instruction.Sources;
import dev.wharfinger.internal.dockerfile.instruction.Stopsignal;
import dev.wharfinger.internal.dockerfile.instruction.User;
import dev.wharfinger.internal.dockerfile.instruction.Volume;
import dev.wharfinger.internal.dockerfile.instruction.Workdir;
import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes what each kind of instruction says. */
final class InstructionFields {
  private static final Map<Class<?>, BiConsumer<Fields, Instruction>> WRITERS = new HashMap<>();

  static {
    on(Add.class, InstructionFields::add);
    on(Arg.class, (to, it) -> variables(to, it.variables()));
    on(Cmd.class, (to, it) -> command(to, it.command()));
    on(Copy.class, InstructionFields::copy);
    on(Entrypoint.class, (to, it) -> command(to, it.command()));
    on(Env.class, (to, it) -> pairs(to, it.variables(), it.legacy()));
    on(Expose.class, (to, it) -> to.texts("ports", it.ports()));
    on(Healthcheck.class, InstructionFields::healthcheck);
    on(Label.class, (to, it) -> pairs(to, it.labels(), it.legacy()));
    on(Maintainer.class, (to, it) -> to.text("name", it.name()));
    on(Run.class, InstructionFields::run);
    on(Shell.class, (to, it) -> to.texts("exec", it.words()));
    on(Stopsignal.class, (to, it) -> to.text("signal", it.signal()));
    on(User.class, (to, it) -> to.text("user", it.user()));
    on(Volume.class, (to, it) -> to.texts("paths", it.paths()));
    on(Workdir.class, (to, it) -> to.text("path", it.path()));
  }

  private InstructionFields() {}

  private static <T extends Instruction> void on(Class<T> type, BiConsumer<Fields, T> writer) {
    WRITERS.put(type, (fields, instruction) -> writer.accept(fields, type.cast(instruction)));
  }

  /** An instruction; empty if it could not be read. */
  static Optional<RawMapping> of(Instruction instruction, StageShell shell) {
    Token written = instruction.statement().keyword();
    Optional<RawMapping> said =
        instruction instanceof Onbuild onbuild
            ? of(onbuild.trigger(), shell)
            : fields(instruction, shell);
    return said.map(
        value -> {
          String keyword = written.text().toUpperCase(Locale.ROOT);
          String name = keyword.toLowerCase(Locale.ROOT);
          return new Fields()
              .text("keyword", new Token(keyword, written.start(), written.end()))
              .text("written", written)
              .list("emptyLines", instruction.statement().blankLines(), Fields::emptyLine)
              .node(new Token(name, written.start(), written.end()), value)
              .object(written.start(), value.end());
        });
  }

  private static Optional<RawMapping> fields(Instruction instruction, StageShell shell) {
    BiConsumer<Fields, Instruction> writer = WRITERS.get(instruction.getClass());
    if (writer == null) {
      return Optional.empty();
    }
    Fields fields = new Fields();
    writer.accept(fields, instruction);
    if (instruction instanceof Run run) {
      fields.list("commands", shell.commands(run), CommandFields::of);
    }
    TracedText line = instruction.statement().line();
    return Optional.of(fields.object(line.start(), line.end()));
  }

  private static void add(Fields to, Add it) {
    sources(to, it.sources());
    to.text("chown", it.chown())
        .text("chmod", it.chmod())
        .truth("link", it.link())
        .text("checksum", it.checksum())
        .truth("keepGitDir", it.keepGitDir())
        .truth("unpack", it.unpack())
        .texts("exclude", it.exclude());
  }

  private static void copy(Fields to, Copy it) {
    sources(to, it.sources());
    to.text("from", it.from())
        .text("chown", it.chown())
        .text("chmod", it.chmod())
        .truth("link", it.link())
        .truth("parents", it.parents())
        .texts("exclude", it.exclude());
  }

  private static void sources(Fields to, Sources sources) {
    to.texts("sources", sources.paths()).text("destination", sources.destination());
    heredocs(to, sources.heredocs());
  }

  private static void run(Fields to, Run it) {
    TracedText script = it.script();
    if (script == null) {
      command(to, it.command());
    } else {
      to.text("script", script.token());
    }
    heredocs(to, it.heredocs());
    to.list("mounts", it.mounts(), MountFields::of)
        .text("network", it.network())
        .text("security", it.security());
  }

  private static void heredocs(Fields to, List<Heredoc> heredocs) {
    to.list("heredocs", heredocs, InstructionFields::heredoc);
  }

  private static RawNode heredoc(Heredoc heredoc) {
    Token word = heredoc.word();
    return new Fields()
        .text("name", new Token(heredoc.name(), word.start(), word.end()))
        .text("content", heredoc.data().token())
        .truth(
            "expand",
            new Token(String.valueOf(heredoc.opening().expand()), word.start(), word.end()))
        .object(word.start(), word.end());
  }

  private static void command(Fields to, CommandLine command) {
    if (command instanceof Arguments.Exec exec) {
      to.texts("exec", exec.words());
    } else if (command instanceof Arguments.Shell shell) {
      to.text("script", shell.text().token());
    }
  }

  private static void variables(Fields to, List<Pair> pairs) {
    to.list("variables", pairs, InstructionFields::variable);
  }

  private static void pairs(Fields to, List<Pair> pairs, boolean legacy) {
    variables(to, pairs);
    if (legacy) {
      Token name = pairs.get(0).name();
      to.truth("legacy", new Token("true", name.start(), name.end()));
    }
  }

  /** A name with its value, if it has one. */
  static RawNode variable(Pair pair) {
    Token name = pair.name();
    Token value = pair.value();
    return new Fields()
        .text("name", name)
        .text("value", value)
        .object(name.start(), value == null ? name.end() : value.end());
  }

  private static void healthcheck(Fields to, Healthcheck it) {
    Token type = it.type();
    if (type.text().equalsIgnoreCase("NONE")) {
      to.truth("none", new Token("true", type.start(), type.end()));
    }
    command(to, it.command());
    to.text("interval", it.interval())
        .text("timeout", it.timeout())
        .text("startPeriod", it.startPeriod())
        .text("startInterval", it.startInterval())
        .text("retries", it.retries());
  }
}
