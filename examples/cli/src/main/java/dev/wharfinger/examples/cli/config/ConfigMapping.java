package dev.wharfinger.examples.cli.config;

import dev.wharfinger.examples.cli.usage.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a config, which tells what is wrong with it.
 *
 * @param entries the values by key, in the order of the file
 */
record ConfigMapping(Map<String, Node> entries, ConfigProblems problems) {

  /** Takes a node that should be a mapping. */
  static ConfigMapping of(Node node, String what, ConfigProblems problems) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          problems.add("wrong-type", "a key must be text", null, tuple.getKeyNode());
        } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
          problems.add(
              "duplicate-key", Names.quoted(key.getValue()) + " is given twice", null, key);
        }
      }
    } else {
      problems.add("wrong-type", what + " must be a mapping", null, node);
    }
    return new ConfigMapping(entries, problems);
  }

  /** Tells of the keys that are not among those that there are. */
  static void checkKeys(Node node, List<String> known, ConfigProblems problems) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
          problems.add(
              "unknown-key",
              "there is no key " + Names.quoted(key.getValue()),
              Names.nearest(key.getValue(), known)
                  .map(Names::question)
                  .orElse("the keys are " + Names.quoted(known)),
              key);
        }
      }
    }
  }

  Optional<Node> node(ConfigKey key) {
    return Optional.ofNullable(entries.get(key.word()));
  }

  /** The text or the list of texts under a key. */
  List<ScalarNode> texts(ConfigKey key) {
    Node node = entries.get(key.word());
    if (node == null) {
      return List.of();
    }
    List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<ScalarNode> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof ScalarNode text && !text.getValue().isBlank()) {
        texts.add(text);
      } else {
        problems.add(
            "wrong-type",
            Names.quoted(key.word()) + " must be a text or a list of texts",
            null,
            item);
      }
    }
    return texts;
  }

  /** The one text under a key. */
  Optional<ScalarNode> text(ConfigKey key) {
    return text(key.word());
  }

  /** The one text under a word. */
  Optional<ScalarNode> text(String word) {
    Node node = entries.get(word);
    if (node == null || node instanceof ScalarNode) {
      return Optional.ofNullable((ScalarNode) node);
    }
    problems.add("wrong-type", Names.quoted(word) + " must be a text", null, node);
    return Optional.empty();
  }

  /** The true or false under a word. */
  boolean flag(String word, boolean byDefault) {
    Optional<ScalarNode> text = text(word);
    String value = text.map(ScalarNode::getValue).orElse(Boolean.toString(byDefault));
    if (!value.equals("true") && !value.equals("false")) {
      problems.add("wrong-type", Names.quoted(word) + " must be true or false", null, text.get());
    }
    return value.equals("true");
  }
}
