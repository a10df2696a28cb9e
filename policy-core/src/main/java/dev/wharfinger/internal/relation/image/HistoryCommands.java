package dev.wharfinger.internal.relation.image;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Command;
import dev.wharfinger.internal.script.Script;
import dev.wharfinger.internal.script.When;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the steps of a build ran, as the history of an image tells. Builders write the shell with
 * its arguments and the script behind them: {@code RUN |1 A=b /bin/sh -c script # buildkit}, or
 * without the keyword; other instructions are marked by {@code #(nop)} or their own keyword.
 */
final class HistoryCommands {
  private static final String COMMAND = "docker.Command";
  private static final String WORD = "docker.Word";
  private static final String BUILDKIT = " # buildkit";
  private static final String RUN = "RUN ";

  /** The shell with its options, perhaps behind the number of arguments of the build and these. */
  private static final Pattern SHELL =
      Pattern.compile(
          "^(?:RUN )?(?:\\|[0-9]+ (?:.*? )?)?/(?:[a-z]+/)*[a-z]*sh (?:-\\S+ (?:pipefail )?)*?-[a-z]*c ",
          Pattern.DOTALL);

  private HistoryCommands() {}

  static void addTo(DerivedFunctions functions) {
    functions.local(
        "commands",
        functions.type("image.History"),
        List.of(),
        functions.type(COMMAND).map(ListType::new),
        "What the step ran, if it was a `RUN`; unknown if the history does not tell what was done.",
        (UnaryBody) (context, self) -> of(context, Nodes.receiver(self)));
  }

  private static Object of(EvaluationContext context, ObjectNode step) {
    Optional<String> told = Nodes.text(step, "created_by");
    if (told.isEmpty()) {
      return new Unknown("the history does not say what was done");
    }
    Place place = new Place(step, "created_by");
    return script(told.get()).commands().stream()
        .map(command -> node(context, command, step, place))
        .toList();
  }

  private static Script script(String told) {
    String text =
        told.endsWith(BUILDKIT) ? told.substring(0, told.length() - BUILDKIT.length()) : told;
    Matcher shell = SHELL.matcher(text);
    if (shell.find()) {
      String script = text.substring(shell.end());
      return Script.read(script.startsWith("#(nop)") ? "" : script, at -> 0);
    }
    String words = text.startsWith(RUN) ? text.substring(RUN.length()) : "";
    return words.startsWith("|")
        ? Script.opaque(words, at -> 0, "arguments of the build and the command look alike")
        : Script.read(words, at -> 0);
  }

  private static ObjectNode node(
      EvaluationContext context, Command command, ObjectNode step, Place place) {
    DerivedNode node = DerivedNode.of(context.catalog(), COMMAND);
    boolean isOpaque = command.words().isEmpty() && command.opaque() != null;
    node.with("program", isOpaque ? Optional.empty() : program(command))
        .with("words", words(context, command.words(), step, place))
        .with("runners", words(context, command.runners(), step, place))
        .with("when", word(command.when()))
        .with("background", command.background())
        .with("piped", command.piped())
        .with("opaque", Optional.ofNullable(command.opaque()));
    return node.at(step, place);
  }

  private static Optional<String> program(Command command) {
    return command.words().isEmpty() ? Optional.of("") : command.program();
  }

  private static String word(When when) {
    return when.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<ObjectNode> words(
      EvaluationContext context, List<Word> words, ObjectNode step, Place place) {
    return words.stream()
        .map(
            word ->
                DerivedNode.of(context.catalog(), WORD)
                    .with("text", word.text())
                    .with("value", word.known())
                    .with("prefix", word.prefix())
                    .at(step, place))
        .toList();
  }
}
