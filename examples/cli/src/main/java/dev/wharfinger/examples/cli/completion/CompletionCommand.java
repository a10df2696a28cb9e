package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.examples.cli.usage.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code wharfinger completion}. */
public final class CompletionCommand implements Command {
  private final List<Command> others;

  private enum Shell {
    BASH,
    ZSH,
    FISH
  }

  /**
   * Completes commands.
   *
   * @param others all but this one
   */
  public CompletionCommand(List<Command> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "Prints what lets a shell complete commands, options and the names of policies.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(new Page.Row("SHELL", "bash, zsh or fish."));
  }

  @Override
  public List<String> words(String name) {
    return name.equals("SHELL") ? Words.of(Shell.BASH).all() : List.of();
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("source <(wharfinger completion bash)", "in this shell, if it is bash"));
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "it was printed"),
        new Page.Row("2", "something is wrong with the usage"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    Words<Shell> shells = Words.of(Shell.BASH);
    String name = arguments.onlyOperand("SHELL", "it is one of " + Names.quoted(shells.all()));
    Optional<Shell> shell = shells.constant(name);
    if (shell.isEmpty()) {
      throw new UsageException(
          "there is no completion for " + Names.quoted(name), shells.help(name));
    }
    List<Command> all = new ArrayList<>(others);
    all.add(this);
    List<CommandLine> lines = CommandLine.of(all, Vocabulary.ofStandardPolicies());
    console.print(
        switch (shell.get()) {
          case BASH -> BashCompletion.of(lines);
          case ZSH -> ZshCompletion.of(lines);
          case FISH -> FishCompletion.of(lines);
        });
    return ExitCode.CLEAN;
  }
}
