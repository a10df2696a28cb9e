package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was said of one value of a resource.
 *
 * @param path the place that is blamed
 */
record Verdict(String outcome, String path, String message) {
  private static final ValidationCompiler COMPILER = new ValidationCompiler(Version.parse("1.37"));

  /** What all validations in a schema say of a value. */
  static List<Verdict> of(String schema, String self, long steps) {
    GivenSchema given = GivenSchema.ofPart(schema);
    StructuralSchema asked = given.type().schema();
    LevelCompiler levels =
        new LevelCompiler(COMPILER, new SourceText("test.yaml", schema), problem -> {});
    Node value = (Node) Objects.requireNonNull(given.bind(self));
    Sink sink = new Sink(new ArrayList<>());
    Round round = new Round(0, NoContext.withSteps(steps), sink, Place.of(value));
    round.judge(levels.compile(asked, given.type()).orElseThrow(), value, null, Place.of(value));
    return sink.told;
  }

  private record Sink(List<Verdict> told) implements Verdicts {
    @Override
    public void pass(int policy) {}

    @Override
    public void skip(int policy) {}

    @Override
    public void fail(int policy, Place at, String message, List<Clue> clues) {
      told.add(new Verdict("fail", path(at), message));
    }

    @Override
    public void error(int policy, Place at, Fault fault, List<Clue> clues) {
      told.add(new Verdict("error", path(at), fault.message()));
    }

    @Override
    public void unknown(int policy, Place at, Unknown unknown, List<Clue> clues) {
      told.add(new Verdict("unknown", path(at), unknown.reason()));
    }

    private static String path(Place at) {
      String around = at.node().path().replace(".", "/");
      String separator = around.isEmpty() || at.key() == null ? "" : "/";
      return around + separator + (at.key() == null ? "" : at.key());
    }
  }
}
