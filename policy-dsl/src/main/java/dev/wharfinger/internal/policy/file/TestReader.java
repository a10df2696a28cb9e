package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Outcome;
import dev.wharfinger.internal.policy.file.TestFile.Expected;
import dev.wharfinger.internal.policy.file.TestFile.ExpectedFinding;
import dev.wharfinger.internal.policy.file.TestFile.Findings;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the text of a test file, and tells everything that is wrong with its form. */
public final class TestReader {
  private final Problems problems;
  private final Texts texts;

  private TestReader(SourceText source, Consumer<PolicyProblem> sink) {
    this.problems = new Problems(source, sink);
    this.texts = new Texts(problems);
  }

  /**
   * Reads a test file.
   *
   * @return empty if there is nothing in it to run
   */
  public static Optional<TestFile> read(SourceText source, Consumer<PolicyProblem> sink) {
    return YamlFile.root(source, "test file", sink)
        .map(root -> new TestReader(source, sink).file(root));
  }

  private TestFile file(RawMapping root) {
    Keys keys = Keys.of(root, TestFormat.KEYS, problems);
    keys.require("tests", "write a list of tests, each with a `name` and what is `given`");
    RawScalar policy = keys.text("policy").orElseGet(() -> named(root));
    return new TestFile(
        problems.source(),
        policy,
        items("tests", keys, this::test).orElse(List.of()).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private RawScalar named(RawMapping root) {
    String name = problems.source().name();
    String file = name.substring(name.lastIndexOf('/') + 1);
    String stem =
        file.endsWith(TestFormat.ENDING)
            ? file.substring(0, file.length() - TestFormat.ENDING.length())
            : file;
    RawNode first = root.entries().isEmpty() ? root : root.entries().get(0).key();
    return new RawScalar(stem, RawScalar.Style.PLAIN, null, first.start(), first.end());
  }

  private Optional<TestFile.Test> test(RawMapping node) {
    Keys keys = Keys.of(node, TestFormat.TEST_KEYS, problems);
    keys.require("name", "say what the test shows");
    RawScalar file = keys.text("file").orElse(null);
    if (file == null && keys.node("old").isEmpty()) {
      keys.require(
          PolicyFormat.GIVEN, "write a resource or a text there, or the path of one under `file`");
    } else if (file != null && keys.node(PolicyFormat.GIVEN).isPresent()) {
      problems.error("given-twice", "there is `given` and `file`", "leave one out", file);
    }
    ExampleReader examples = new ExampleReader(problems);
    return keys.text("name")
        .map(
            name ->
                new TestFile.Test(
                    name,
                    node,
                    keys.node(PolicyFormat.GIVEN).map(ExampleReader::items).orElse(List.of()),
                    file,
                    examples.params(keys),
                    examples.settings(keys),
                    outcome(keys),
                    findings(keys),
                    keys.text("fixed").orElse(null)));
  }

  private @Nullable Findings findings(Keys keys) {
    return items("findings", keys, this::finding)
        .map(all -> new Findings(keys.node("findings").orElseThrow(), all))
        .orElse(null);
  }

  private ExpectedFinding finding(RawMapping node) {
    Keys keys = Keys.of(node, TestFormat.FINDING_KEYS, problems);
    return new ExpectedFinding(
        node,
        keys.text("at"),
        number("line", keys),
        number("column", keys),
        keys.text("message"),
        keys.text("resource"),
        outcome(keys));
  }

  private Optional<Expected<Outcome>> outcome(Keys keys) {
    Optional<RawScalar> text = keys.text("outcome");
    Optional<Outcome> outcome =
        text.flatMap(found -> PolicyFormat.constant(Outcome.values(), found.value()));
    if (text.isPresent() && outcome.isEmpty()) {
      problems.error(
          "unknown-outcome",
          "there is no outcome `" + text.get().value() + "`",
          NearestName.help(text.get().value(), TestFormat.OUTCOMES)
              .orElse("the outcomes are " + Quoted.list(TestFormat.OUTCOMES)),
          text.get());
    }
    return outcome.map(found -> new Expected<>(found, text.orElseThrow()));
  }

  private Optional<Expected<Integer>> number(String key, Keys keys) {
    Optional<RawScalar> text = keys.text(key);
    try {
      return text.map(found -> new Expected<>(Integer.valueOf(found.value()), found));
    } catch (NumberFormatException e) {
      problems.error("wrong-type", "`" + key + "` must be a number", null, text.orElseThrow());
      return Optional.empty();
    }
  }

  /** The mappings in a list; empty if there is no list. */
  private <T> Optional<List<T>> items(String key, Keys keys, Function<RawMapping, T> read) {
    Optional<RawNode> node = keys.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof RawSequence sequence)) {
      texts.wrongType(key, "a list", node.get());
      return Optional.empty();
    }
    List<T> items = new ArrayList<>();
    for (RawNode item : sequence.items()) {
      texts.mapping(key, item).ifPresent(mapping -> items.add(read.apply(mapping)));
    }
    return Optional.of(items);
  }
}
