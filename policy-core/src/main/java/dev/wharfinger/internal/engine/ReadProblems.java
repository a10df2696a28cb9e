package dev.wharfinger.internal.engine;

import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.node.NumberedTree;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong with the files of a set, and their order, which is that of every report.
 *
 * @param problems in the order in which they were found
 * @param sources the texts of the files that have problems, by name
 * @param fileOrder the position of each file in the set
 */
public record ReadProblems(
    List<Problem> problems, Map<String, String> sources, Map<String, Integer> fileOrder) {

  /** What is wrong with the files of some documents. */
  public static ReadProblems of(List<BoundDocument> documents) {
    ReadProblems found = new ReadProblems(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    documents.forEach(found::add);
    return new ReadProblems(
        List.copyOf(found.problems), Map.copyOf(found.sources), Map.copyOf(found.fileOrder));
  }

  /** By file and position. */
  public Comparator<Location> order() {
    return Comparator.<Location>comparingInt(
            location -> fileOrder.getOrDefault(location.file(), Integer.MAX_VALUE))
        .thenComparingInt(Location::line)
        .thenComparingInt(Location::column);
  }

  /** Those of some problems that lie in a file of the set. */
  List<FileProblem> among(List<FileProblem> others) {
    return others.stream().filter(other -> fileOrder.containsKey(other.source().name())).toList();
  }

  private void add(BoundDocument document) {
    RawDocument raw = document.document();
    SourceText source = raw.source();
    fileOrder.putIfAbsent(source.name(), fileOrder.size());
    Stream.concat(raw.problems().stream(), document.problems().stream())
        .forEach(
            problem -> {
              sources.putIfAbsent(source.name(), source.text());
              problems.add(
                  raw.syntax() == Syntax.OBJECT
                      ? inObject(problem, document)
                      : problem(problem, source));
            });
  }

  /** Many objects may have one name, so that the problem says which one it is of. */
  private static Problem inObject(ReadProblem problem, BoundDocument document) {
    RawDocument raw = document.document();
    String resource =
        document.resources().size() == 1
            ? " (" + ResourceNames.of(document.resources().get(0)) + ")"
            : "";
    String path = NumberedTree.path(raw.root(), problem.start());
    return new Problem(
        problem.code(),
        level(problem),
        problem.message() + resource,
        new Location(raw.source().name(), 0, 0, 0, 0, path));
  }

  static Problem problem(ReadProblem problem, SourceText source) {
    return new Problem(
        problem.code(),
        level(problem),
        problem.message(),
        Locations.of(source, problem.start(), problem.end(), ""));
  }

  private static Problem.Level level(ReadProblem problem) {
    return problem.level() == ReadProblem.Level.ERROR ? Problem.Level.ERROR : Problem.Level.NOTE;
  }
}
