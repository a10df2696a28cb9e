package dev.wharfinger.internal.engine;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One set of resources, judged by one policy set. */
final class Judgement {
  private final CompiledPolicySet policies;
  private final ResourceSet resources;
  private final EvaluationOptions options;
  private final Instant now;
  private final Deadline deadline;
  private final Steps steps;
  private final Map<String, String> sources = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> fileOrder = new HashMap<>();

  Judgement(CompiledPolicySet policies, ResourceSet resources, EvaluationOptions options) {
    this.policies = policies;
    this.resources = resources;
    this.options = options;
    this.now = options.clock().instant();
    this.deadline = Deadline.of(options.deadline());
    this.steps = new Steps(options.progress(), policies.programs().size());
  }

  Report report() {
    BoundSet written = BoundSet.of(resources, policies, View.WRITTEN);
    for (BoundDocument document : written.documents()) {
      RawDocument raw = document.document();
      fileOrder.putIfAbsent(raw.source().name(), fileOrder.size());
      Stream.concat(raw.problems().stream(), document.problems().stream())
          .forEach(problem -> tell(problem, raw.source()));
    }
    Collector collector = new Collector(policies.planned(), sources);
    policies.programs().forEach((view, program) -> judge(view, program, collector));
    steps.problem().ifPresent(problems::add);
    Comparator<Location> order = order();
    List<Policy> all = policies.policies();
    return new Report(
        all,
        collector.findings().stream()
            .sorted(Comparator.comparing(Finding::location, order))
            .toList(),
        problems.stream().sorted(Comparator.comparing(Problem::location, order)).toList(),
        collector.counts(),
        written.documents().stream().mapToInt(document -> document.resources().size()).sum(),
        sources);
  }

  private void judge(View view, ViewProgram program, Collector collector) {
    BoundSet set = BoundSet.of(resources, policies, view);
    Evaluation evaluation = new Evaluation(set, options, now);
    List<ObjectNode> roots = new ArrayList<>();
    set.documents().forEach(document -> roots.addAll(document.resources()));
    roots.addAll(set.implied());
    for (int i = 0; i < roots.size(); i++) {
      if (deadline.isOver()) {
        problems.add(deadline.problem(roots.size() - i));
        return;
      }
      collector.enter(roots.get(i));
      program.judge(roots.get(i), evaluation, collector);
      steps.next(roots.size());
    }
  }

  private void tell(ReadProblem problem, SourceText source) {
    sources.putIfAbsent(source.name(), source.text());
    problems.add(
        new Problem(
            problem.code(),
            problem.level() == ReadProblem.Level.ERROR ? Problem.Level.ERROR : Problem.Level.NOTE,
            problem.message(),
            Locations.of(source, problem.start(), problem.end(), "")));
  }

  private Comparator<Location> order() {
    return Comparator.<Location>comparingInt(
            location -> fileOrder.getOrDefault(location.file(), Integer.MAX_VALUE))
        .thenComparingInt(Location::line)
        .thenComparingInt(Location::column);
  }
}
