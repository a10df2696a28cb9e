package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.word.Variables;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Unknown;
import java.util.Optional;

/** What the words of one instruction come to where it stands. */
final class Expander {
  private final StageVariables variables;
  private final Variables seen;
  private final boolean kept;

  private Expander(StageVariables variables, Variables seen, boolean kept) {
    this.variables = variables;
    this.seen = seen;
    this.kept = kept;
  }

  /** That of the instruction that a node is a part of. */
  static Expander at(ObjectNode node) {
    StageVariables variables = StageVariables.around(node);
    Optional<Position> position = Position.of(node);
    Variables seen =
        position
            .flatMap(
                found ->
                    found
                        .instruction()
                        .map(instruction -> variables.before(found.stage(), instruction)))
            .orElseGet(variables::global)
            .variables();
    return new Expander(variables, seen, position.filter(Position::kept).isPresent());
  }

  /** What a word comes to; empty if the build or the image decides. */
  Optional<String> text(String word) {
    // what ONBUILD keeps sees the variables of a build to come
    return kept && word.indexOf('$') >= 0 ? Optional.empty() : variables.expand(word, seen).text();
  }

  /** The same for expressions. */
  Object value(String word) {
    return text(word)
        .<Object>map(text -> text)
        .orElseGet(() -> new Unknown("what `%s` comes to depends on variables".formatted(word)));
  }
}
