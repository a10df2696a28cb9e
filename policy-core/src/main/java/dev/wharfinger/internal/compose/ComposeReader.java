package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Compose files, a file and those that override it, into one raw tree. Nothing is read but
 * the texts that are given, and nothing is thrown.
 */
public final class ComposeReader {
  private final Map<String, String> environment;
  private final ReadLimits limits;

  /**
   * A reader.
   *
   * @param environment the variables that are set; a value that needs another is unknown
   */
  public ComposeReader(Map<String, String> environment, ReadLimits limits) {
    this.environment = Map.copyOf(environment);
    this.limits = limits;
  }

  /**
   * Reads a project.
   *
   * @param files the first file and its overrides, at least one, in the order in which they are
   *     laid over each other
   * @param others finds the files that those may include or extend, by name: relative to where the
   *     names of the files are relative to, with no step that leads nowhere
   */
  public ComposeProject read(
      List<SourceText> files, Function<String, Optional<SourceText>> others) {
    Problems problems = new Problems();
    Marks marks = new Marks();
    Sourced merged = merged(files, others, marks, problems);
    if (merged == null) {
      return new ComposeProject(files.get(0), null, problems.all());
    }
    Sourced whole = new Resets(marks).apply(merged);
    Sourced root = new CanonicalForm(problems, limits.aliasedNodes()).of(whole);
    new Validation(problems).check(root);
    return new ComposeProject(root.source(), root.node(), problems.all());
  }

  /** The files in one, as yet in the forms they are written in; null if all are empty. */
  @Nullable Sourced merged(
      List<SourceText> files,
      Function<String, Optional<SourceText>> others,
      Marks marks,
      Problems problems) {
    Merge merge = new Merge(marks, problems);
    ProjectFiles named =
        new ProjectFiles(
            others, file -> Optional.ofNullable(file(file, marks, problems)), problems);
    Budget budget = new Budget(limits.aliasedNodes(), problems);
    Extension extension = new Extension(named, merge, problems, budget, limits.depth());
    Inclusion inclusion = new Inclusion(named, merge, extension, problems, budget, limits.depth());
    Sourced merged = null;
    for (SourceText file : files) {
      Sourced read = file(file, marks, problems);
      if (read != null) {
        Sourced whole = inclusion.apply(read);
        merged = Unicity.enforce(merged == null ? whole : merge.files(merged, whole));
      }
    }
    return merged;
  }

  @Nullable Sourced file(SourceText file, Marks marks, Problems problems) {
    RawDocument document = new YamlReader(YamlVersion.CORE, limits).readDocument(file);
    document.problems().forEach(problem -> problems.add(file, problem));
    RawNode root = document.root();
    if (root == null) {
      return null;
    }
    if (!(root instanceof RawMapping)) {
      String message = "a Compose file must be a mapping, with `services` in it";
      problems.add(file, ReadProblem.error("compose-file", message, root.start(), root.end()));
      return null;
    }
    new NodeTags(file.text(), marks).mark(root);
    Interpolation interpolation = new Interpolation(file, environment, marks, problems);
    return new Sourced(file, interpolation.apply(root, Cast.PLACES));
  }
}
