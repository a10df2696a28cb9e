package dev.wharfinger.internal.policy.example;

import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.CoreDialect;
import dev.wharfinger.internal.yaml.KubernetesDialect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the resources of an example or a test, so that it shows nothing.
 *
 * @param problems is told
 */
record ResourceProblems(Problems problems) {

  /**
   * Tells of words in manifests that a file of policies, which is YAML 1.2, reads in another way
   * than the API server does.
   *
   * @return false if there are none
   */
  boolean tellMisread(List<RawNode> resources) {
    boolean told = false;
    for (RawNode resource : resources) {
      if (resource.target() instanceof RawMapping mapping && isManifest(mapping)) {
        told |= tellMisread(mapping);
      }
    }
    return told;
  }

  private static boolean isManifest(RawMapping mapping) {
    return mapping.entries().stream()
        .map(entry -> entry.key() instanceof RawScalar key ? key.value() : "")
        .collect(Collectors.toSet())
        .containsAll(Set.of("apiVersion", "kind"));
  }

  private boolean tellMisread(RawNode node) {
    boolean told = false;
    if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        told |= (entry.key() instanceof RawScalar key) && tellMisreadKey(key);
        told |= tellMisread(entry.value());
      }
    } else if (node instanceof RawSequence sequence) {
      for (RawNode item : sequence.items()) {
        told |= tellMisread(item);
      }
    } else if (node instanceof RawScalar scalar) {
      Object ours = value(scalar, new CoreDialect(problems.source()));
      Object theirs = value(scalar, new KubernetesDialect(problems.source()));
      told = !isSame(ours, theirs);
      if (told) {
        tell(scalar, theirs);
      }
    }
    return told;
  }

  private boolean tellMisreadKey(RawScalar key) {
    Object theirs = value(key, new KubernetesDialect(problems.source()));
    boolean isAnother = theirs instanceof Boolean && !theirs.toString().equals(key.value());
    if (isAnother) {
      tell(key, theirs);
      return true;
    }
    return false;
  }

  private void tell(RawScalar scalar, @Nullable Object theirs) {
    problems.error(
        "yaml-trap",
        "a manifest has `" + theirs + "` for `" + scalar.value() + "`, as YAML 1.1 reads it",
        "write `" + theirs + "`, or if text is meant, put it in quotes",
        scalar);
  }

  private static boolean isSame(@Nullable Object ours, @Nullable Object theirs) {
    if (ours instanceof Number one && theirs instanceof Number other) {
      return one.doubleValue() == other.doubleValue();
    }
    return Objects.equals(ours, theirs);
  }

  private static @Nullable Object value(RawScalar scalar, Dialect dialect) {
    try {
      return dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      return e.problem().message();
    }
  }

  /**
   * Tells why a resource, or a part of it, could not be read.
   *
   * @param code of what is told
   * @param otherwise where it is told if the resource is in another file
   * @return false if everything could be read
   */
  boolean tellUnreadable(Report report, String code, String message, RawNode otherwise) {
    Optional<Problem> error =
        report.problems().stream()
            .filter(problem -> problem.level() == Problem.Level.ERROR)
            .findFirst();
    error.ifPresent(problem -> tell(problem, code, message, otherwise));
    return error.isPresent();
  }

  private void tell(Problem problem, String code, String message, RawNode otherwise) {
    Location location = problem.location();
    SourceText source = problems.source();
    String text = message + ": " + problem.message();
    if (location.file().equals(source.name()) && location.line() > 0) {
      int start = offset(location.line(), location.column());
      problems.error(
          code,
          text,
          null,
          start,
          Math.max(start, offset(location.endLine(), location.endColumn())));
    } else {
      String where = location.line() > 0 ? "it is at `" + location + "`" : null;
      problems.error(code, text, where, otherwise);
    }
  }

  private int offset(int line, int column) {
    SourceText source = problems.source();
    return source.text().offsetByCodePoints(source.lineStart(line), column - 1);
  }
}
