package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with files. */
final class Problems {
  private final List<ComposeProblem> all = new ArrayList<>();

  void add(SourceText source, ReadProblem problem) {
    all.add(new ComposeProblem(source, problem));
  }

  void error(Sourced at, String code, String message) {
    RawNode node = at.node();
    add(at.source(), ReadProblem.error(code, message, node.start(), node.end()));
  }

  void note(Sourced at, String code, String message) {
    RawNode node = at.node();
    add(at.source(), ReadProblem.note(code, message, node.start(), node.end()));
  }

  List<ComposeProblem> all() {
    return List.copyOf(all);
  }
}
