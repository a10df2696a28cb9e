package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Arguments;
import dev.wharfinger.internal.script.Command;
import dev.wharfinger.internal.script.PackageManagers;
import dev.wharfinger.internal.script.PackageTool;
import dev.wharfinger.internal.script.ProgramOptions;
import dev.wharfinger.internal.script.Span;
import dev.wharfinger.internal.script.When;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
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
  private final boolean isKnown;

  CommandNode(ObjectNode node) {
    this.isKnown = Nodes.readableText(node, "program").isPresent();
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

  /** Whether it is known which program it runs, or that it runs none. */
  boolean isKnown() {
    return isKnown;
  }

  /** The program, if it installs packages. */
  Optional<PackageTool> tool() {
    return command.program().flatMap(PackageManagers::named);
  }

  Arguments arguments() {
    return tool()
        .map(tool -> tool.arguments(command))
        .orElseGet(
            () ->
                new Arguments(
                    command.arguments(),
                    command.program().map(ProgramOptions::valued).orElse(Set.of())));
  }

  /** The node of a word, or of a part of one. */
  ObjectNode node(EvaluationContext context, Arguments.Value value) {
    ObjectNode own = nodes.get(value.value());
    if (own != null) {
      return own;
    }
    ObjectNode whole = node(value.word());
    return DerivedNode.of(context.catalog(), "docker.Word")
        .with("text", value.value().text())
        .with("value", value.value().known())
        .with("prefix", value.value().prefix())
        .at(whole, Place.of(whole));
  }

  /** The node that a word was made of. */
  ObjectNode node(Word word) {
    return Objects.requireNonNull(nodes.get(word));
  }

  List<ObjectNode> nodes(List<Word> words) {
    return words.stream().map(this::node).toList();
  }
}
