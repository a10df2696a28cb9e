package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;

/** Finds the commands in a script, also those that other programs run. */
final class CommandFinder {
  private static final int MOST_NESTED = 5;

  private final List<Command> found = new ArrayList<>();
  private final int depth;

  CommandFinder() {
    this(0);
  }

  private CommandFinder(int depth) {
    this.depth = depth;
  }

  /** How the command that is looked at is run. */
  private record Context(When when, boolean background, boolean piped) {
    Context within(When inner) {
      return new Context(inner.within(when), background, piped);
    }
  }

  List<Command> find(Node.Sequence script) {
    visit(script, new Context(When.ALWAYS, false, false));
    return List.copyOf(found);
  }

  private void visit(Node.Sequence sequence, Context context) {
    for (Node.Item item : sequence.items()) {
      When when = item.when().within(context.when());
      boolean background = item.background() || context.background();
      boolean piped = context.piped();
      for (Node command : item.pipeline().commands()) {
        visit(command, new Context(when, background, piped));
        piped = true;
      }
    }
  }

  private void visit(Node node, Context context) {
    if (node instanceof Node.Sequence sequence) {
      visit(sequence, context);
    } else if (node instanceof Node.Pipeline pipeline) {
      pipeline.commands().forEach(command -> visit(command, context));
    } else if (node instanceof Node.Compound compound) {
      for (Node.Part part : compound.parts()) {
        visit(part.commands(), context.within(part.when()));
      }
    } else if (node instanceof Node.Simple simple) {
      simple.substitutions().forEach(script -> visit(script, context));
      add(simple, context);
    } else if (node instanceof Node.Opaque opaque) {
      found.add(opaque(opaque, context));
    }
  }

  private static Command opaque(Node.Opaque opaque, Context context) {
    return new Command(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        context.when(),
        context.background(),
        context.piped(),
        opaque.reason(),
        opaque.span());
  }

  private void add(Node.Simple simple, Context context) {
    Runners.Run run = Runners.run(simple);
    List<Word> words = run.words();
    if (run.script() != null && depth < MOST_NESTED) {
      Word text = run.script();
      Script script = Script.read(text.known().orElse(""), i -> text.span().start());
      for (Command command : new CommandFinder(depth + 1).find(script.tree())) {
        found.add(inner(command, run, text.span(), context));
      }
      return;
    }
    found.add(
        new Command(
            words,
            run.assignments(),
            simple.redirections(),
            run.runners(),
            context.when(),
            context.background(),
            context.piped(),
            null,
            simple.span()));
  }

  /** A command of a script that stands in a word; all of its places are that word. */
  private static Command inner(Command command, Runners.Run run, Span place, Context context) {
    List<Word> runners = new ArrayList<>(run.runners());
    runners.addAll(command.runners());
    return new Command(
        command.words().stream().map(word -> at(word, place)).toList(),
        command.assignments(),
        command.redirections(),
        runners,
        command.when().within(context.when()),
        command.background() || context.background(),
        command.piped() || context.piped(),
        command.opaque(),
        place);
  }

  private static Word at(Word word, Span place) {
    return new Word(word.text(), word.value(), word.prefix(), word.quoted(), place);
  }
}
