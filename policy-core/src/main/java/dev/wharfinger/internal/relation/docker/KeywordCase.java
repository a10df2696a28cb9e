package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether keywords are in capitals or in small letters (BuildKit, {@code validateCommandCasing}).
 */
final class KeywordCase {
  private KeywordCase() {}

  /** Where as many are in capitals as in small letters, capitals are expected. */
  static boolean isLikeMost(ObjectNode node) {
    int small = 0;
    int capital = 0;
    for (ObjectNode each : all(node)) {
      String word = written(each);
      small += isSmall(word) ? 1 : 0;
      capital += isCapital(word) ? 1 : 0;
    }
    String own = written(node);
    return small > capital ? isSmall(own) : isCapital(own);
  }

  private static List<ObjectNode> all(ObjectNode node) {
    List<ObjectNode> all = new ArrayList<>();
    for (ObjectNode stage : Stages.around(node).all()) {
      Nodes.object(stage, "from").ifPresent(all::add);
      all.addAll(Nodes.objects(stage, "instructions"));
    }
    return all;
  }

  private static String written(ObjectNode node) {
    return Nodes.text(node, "written").orElse("");
  }

  private static boolean isSmall(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isCapital(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
