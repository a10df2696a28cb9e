package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.Example.Expectation;
import dev.wharfinger.internal.policy.file.Example.Settings;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.text.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the examples of a policy. */
record ExampleReader(Problems problems) {
  List<Example> read(RawMapping mapping) {
    Keys keys = Keys.of(mapping, PolicyFormat.EXPECTATIONS, problems);
    List<Example> examples = new ArrayList<>();
    for (Expectation expectation : Expectation.values()) {
      String key = PolicyFormat.word(expectation);
      Optional<RawNode> node = keys.node(key);
      if (node.isEmpty()) {
        continue;
      }
      if (node.get() instanceof RawSequence sequence) {
        sequence.items().forEach(item -> examples.add(example(expectation, item.target())));
      } else {
        new Texts(problems).wrongType(key, "a list of examples", node.get());
      }
    }
    return examples;
  }

  private Example example(Expectation expectation, RawNode node) {
    if (node instanceof RawMapping mapping && isCase(mapping)) {
      return ofCase(expectation, mapping);
    }
    return new Example(expectation, node, items(node), Map.of(), Settings.NONE, null, null);
  }

  private static boolean isCase(RawMapping mapping) {
    List<String> keys =
        mapping.entries().stream()
            .map(RawMapping.Entry::key)
            .filter(RawScalar.class::isInstance)
            .map(key -> ((RawScalar) key).value())
            .toList();
    return keys.contains(PolicyFormat.GIVEN) || isMeant(keys);
  }

  /** Whether {@code given} is misspelt, and nothing there is a key of a resource. */
  private static boolean isMeant(List<String> keys) {
    List<String> others =
        keys.stream().filter(key -> !PolicyFormat.CASE_KEYS.contains(key)).toList();
    return others.size() == 1
        && DidYouMean.among(List.of(PolicyFormat.GIVEN), others.get(0)).isPresent();
  }

  private Example ofCase(Expectation expectation, RawMapping mapping) {
    Keys keys = Keys.of(mapping, PolicyFormat.CASE_KEYS, problems);
    return new Example(
        expectation,
        mapping,
        keys.node(PolicyFormat.GIVEN).map(ExampleReader::items).orElse(List.of()),
        params(keys),
        settings(keys),
        keys.text("at").orElse(null),
        keys.text("message").orElse(null));
  }

  /** The values of parameters. */
  Map<String, RawNode> params(Keys keys) {
    Map<String, RawNode> params = new LinkedHashMap<>();
    keys.mapping("params")
        .ifPresent(
            values ->
                Keys.ofNames(values, problems)
                    .entries()
                    .forEach((name, entry) -> params.put(name, entry.value().target())));
    return params;
  }

  /** What the evaluation is told besides. */
  Settings settings(Keys keys) {
    boolean kinds = keys.node("closed").filter(RawSequence.class::isInstance).isPresent();
    return new Settings(
        keys.text("version").orElse(null),
        keys.text("now").orElse(null),
        !kinds && keys.flag("closed"),
        kinds ? keys.texts("closed").stream().map(RawScalar::value).toList() : List.of(),
        keys.node("old").map(ExampleReader::items).orElse(List.of()));
  }

  /** One node, or those in a list. */
  static List<RawNode> items(RawNode node) {
    return node instanceof RawSequence sequence
        ? sequence.items().stream().map(RawNode::target).toList()
        : List.of(node);
  }
}
