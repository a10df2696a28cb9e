package dev.wharfinger.internal.relation.registry;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;

/** Which tags of a repository cannot be moved. */
final class Immutability {
  private static final String EVERYTHING = "**";

  /** What a rule says of a tag. */
  private enum Answer {
    YES,
    NO,
    OPEN
  }

  private Immutability() {}

  /** True or false, or an unknown. */
  static Object of(ObjectNode repository, String tag) {
    String mutability = Nodes.text(repository, "tagMutability").orElse("");
    if (mutability.equals("immutable")) {
      return true;
    }
    if (mutability.equals("mutable")) {
      return false;
    }
    List<ObjectNode> rules = Nodes.objects(repository, "immutabilityRules");
    List<Answer> answers = rules.stream().map(rule -> answer(rule, tag)).toList();
    if (answers.contains(Answer.YES)) {
      return true;
    }
    boolean isAllTold = mutability.equals("partial") && !rules.isEmpty();
    return isAllTold && !answers.contains(Answer.OPEN)
        ? false
        : new Unknown("whether the tag `%s` can be moved is not told".formatted(tag));
  }

  private static Answer answer(ObjectNode rule, String tag) {
    if (Nodes.flag(rule, "disabled").orElse(false)) {
      return Answer.NO;
    }
    Answer answer = Answer.YES;
    for (ObjectNode selector : Nodes.objects(rule, "tags")) {
      Answer selected = selected(selector, tag);
      if (selected == Answer.NO) {
        return Answer.NO;
      }
      answer = selected == Answer.OPEN ? Answer.OPEN : answer;
    }
    boolean isForAll =
        Nodes.objects(rule, "repositories").stream()
            .allMatch(
                selector ->
                    text(selector, "pattern").equals(EVERYTHING)
                        && !isExclusion(text(selector, "decoration")));
    return isForAll ? answer : Answer.OPEN;
  }

  private static Answer selected(ObjectNode selector, String tag) {
    Optional<Boolean> matches =
        text(selector, "kind").equals("regexp")
            ? Optional.empty()
            : TagPattern.matches(text(selector, "pattern"), tag);
    boolean isExclusion = isExclusion(text(selector, "decoration"));
    return matches
        .map(matched -> matched != isExclusion ? Answer.YES : Answer.NO)
        .orElse(Answer.OPEN);
  }

  /** {@code excludes} or {@code repoExcludes}. */
  private static boolean isExclusion(String decoration) {
    return decoration.endsWith("xcludes");
  }

  private static String text(ObjectNode selector, String field) {
    try {
      return Nodes.text(selector, field).orElse("");
    } catch (UnreadableException e) {
      return ""; // no pattern, which selects nothing
    }
  }
}
