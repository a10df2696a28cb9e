package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.dockerfile.word.VariableUse;
import dev.wharfinger.internal.dockerfile.word.Variables;
import dev.wharfinger.internal.dockerfile.word.Word;
import dev.wharfinger.internal.dockerfile.word.WordSyntax;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the variables of a Dockerfile are, and what words come to by them. */
final class StageVariables {
  /** An image that holds nothing, and so sets no variables. */
  static final String SCRATCH = "scratch";

  private final WordSyntax syntax;
  private final Scope global = Scope.global();
  private final ObjectNode file;

  private StageVariables(ObjectNode file) {
    this.file = file;
    boolean backtick = Nodes.value(file, "directives", "escape").filter("`"::equals).isPresent();
    this.syntax = WordSyntax.escapedBy(backtick ? '`' : '\\');
    Nodes.objects(file, "args").forEach(argument -> declare(global, argument));
  }

  /** Those of the Dockerfile that a node is a part of. */
  static StageVariables around(ObjectNode node) {
    return new StageVariables(Nodes.root(node));
  }

  /** What the name of the image behind FROM comes to. */
  Expanded image(ObjectNode from) {
    return expand(Nodes.text(from, "image").orElse(""), global.variables());
  }

  /** What a name behind FROM comes to if arguments without a default are empty. */
  String imageByDefault(String word) {
    Variables given = global.variables();
    Variables empty =
        name -> given.value(name).map(value -> value.text().isPresent() ? value : byDefault(name));
    return expand(word, empty).text().orElse("");
  }

  /** The builder names the platform; anything in its place tells as well that it does. */
  private static Expanded byDefault(String name) {
    boolean platform = name.startsWith("BUILD") || name.startsWith("TARGET");
    return new Expanded.Known(platform ? name.toLowerCase(Locale.ROOT) : "");
  }

  /** The variables that FROM sees. */
  Scope global() {
    return global;
  }

  /** The variables that a word uses, in their order. */
  List<String> uses(String word) {
    return Word.read(word, i -> 0, syntax, ReadLimits.DEFAULT)
        .expand(global.variables())
        .uses()
        .stream()
        .map(VariableUse::name)
        .toList();
  }

  /** The variables where an instruction of a stage stands. */
  Scope before(ObjectNode stage, ObjectNode instruction) {
    return replay(stage, Optional.of(instruction));
  }

  /** The variables at the end of a stage, and so of the containers that are made of it. */
  Scope at(ObjectNode stage) {
    return replay(stage, Optional.empty());
  }

  /** What a word of an instruction comes to. */
  Expanded expand(String word, Variables variables) {
    return word.indexOf('$') < 0
            && word.indexOf('\\') < 0
            && word.indexOf('"') < 0
            && word.indexOf('\'') < 0
        ? new Expanded.Known(word)
        : Word.read(word, i -> 0, syntax, ReadLimits.DEFAULT).expand(variables).value();
  }

  private Scope replay(ObjectNode stage, Optional<ObjectNode> end) {
    List<ObjectNode> chain = new ArrayList<>(Stages.around(file).chain(stage));
    Collections.reverse(chain);
    boolean empty = Nodes.text(chain.get(0), "from", "image").filter(SCRATCH::equals).isPresent();
    Scope scope = global.stage(empty);
    for (ObjectNode each : chain) {
      for (ObjectNode instruction : Nodes.objects(each, "instructions")) {
        if (end.filter(found -> found == instruction).isPresent()) {
          return scope;
        }
        apply(scope, instruction);
      }
    }
    return scope;
  }

  private void apply(Scope scope, ObjectNode instruction) {
    Nodes.objects(instruction, "arg", "variables").forEach(variable -> declare(scope, variable));
    Map<String, String> values = new LinkedHashMap<>();
    for (ObjectNode variable : Nodes.objects(instruction, "env", "variables")) {
      values.put(Nodes.text(variable, "name").orElse(""), Nodes.text(variable, "value").orElse(""));
    }
    scope.environment(values, this::expand);
  }

  private void declare(Scope scope, ObjectNode argument) {
    scope.argument(
        Nodes.text(argument, "name").orElse(""),
        Nodes.text(argument, "value").map(value -> expand(value, scope.variables())).orElse(null));
  }
}
