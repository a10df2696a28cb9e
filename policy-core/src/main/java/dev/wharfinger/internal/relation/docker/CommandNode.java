package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Arguments;
import dev.wharfinger.internal.script.Command;
import dev.wharfinger.internal.script.PackageManagers;
import dev.wharfinger.internal.script.PackageTool;
import dev.wharfinger.internal.script.Span;
import dev.wharfinger.internal.script.When;
import dev.wharfinger.internal.script.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A command of the tree, as the facts about package managers and options speak of commands. */
final class CommandNode {
  private static final Span NOWHERE = new Span(0, 0);

  private final IdentityHashMap<Word, ObjectNode> nodes = new IdentityHashMap<>();
  private final Command command;

  CommandNode(ObjectNode node) {
    List<Word> words = new ArrayList<>();
    for (ObjectNode each : Nodes.objects(node, "words")) {
      Word word = word(each);
      words.add(word);
      nodes.put(word, each);
    }
    this.command =
        new Command(
            words, List.of(), List.of(), List.of(), When.ALWAYS, false, false, null, NOWHERE);
  }

  private static Word word(ObjectNode node) {
    String text = Nodes.text(node, "text").orElse("");
    return new Word(
        text,
        Nodes.readableText(node, "value").orElse(null),
        Nodes.text(node, "prefix").orElse(""),
        true,
        NOWHERE);
  }

  Command command() {
    return command;
  }

  /** The program, if it installs packages. */
  Optional<PackageTool> tool() {
    return command.program().flatMap(PackageManagers::named);
  }

  Arguments arguments() {
    return tool()
        .map(tool -> tool.arguments(command))
        .orElseGet(() -> new Arguments(command.arguments(), Set.of()));
  }

  /** The node that a word was made of. */
  ObjectNode node(Word word) {
    return Objects.requireNonNull(nodes.get(word));
  }

  List<ObjectNode> nodes(List<Word> words) {
    return words.stream().map(this::node).toList();
  }
}
