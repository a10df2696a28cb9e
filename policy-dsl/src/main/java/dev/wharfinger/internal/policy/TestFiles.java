package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.policy.file.TestFile;
import dev.wharfinger.internal.policy.file.TestFormat;
import dev.wharfinger.internal.policy.file.TestReader;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The test files beside the policies of sources. Of a profile, only its own policies are tested.
 */
public final class TestFiles {
  private final Set<String> policies = new TreeSet<>();
  private final Map<Path, Found> found = new LinkedHashMap<>();
  private final List<PolicyProblem> problems = new ArrayList<>();

  private TestFiles(List<ReadPolicy> policies) {
    policies.forEach(policy -> this.policies.add(policy.declaration().id()));
  }

  /**
   * Finds and reads them.
   *
   * @param policies those that there are to test
   */
  public static TestFiles of(List<Source> sources, List<ReadPolicy> policies) {
    TestFiles files = new TestFiles(policies);
    sources.forEach(source -> files.find(source, true));
    return files;
  }

  /** A test file, and the folder that it lies in. */
  public record Found(TestFile file, Path folder) {}

  /** The test files, in the order of the sources; those of a folder by name. */
  public List<Found> all() {
    return List.copyOf(found.values());
  }

  /** What is wrong with them. */
  public List<PolicyProblem> problems() {
    return List.copyOf(problems);
  }

  private void find(Source source, boolean whole) {
    if (source instanceof Source.Files files) {
      paths(files.path()).forEach(path -> read(path, whole));
    } else if (source instanceof Source.Several several) {
      several.sources().forEach(each -> find(each, whole));
    } else if (source instanceof Source.Profile profile) {
      find(profile.policies(), false);
    }
  }

  private List<Path> paths(Path path) {
    if (!Files.isDirectory(path)) {
      String name = path.toString();
      Path beside =
          Path.of(name.substring(0, Math.max(0, name.lastIndexOf('.'))) + TestFormat.ENDING);
      return Files.isRegularFile(beside) ? List.of(beside) : List.of();
    }
    try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      return below
          .filter(file -> file.toString().endsWith(TestFormat.ENDING))
          .filter(Files::isRegularFile)
          .filter(file -> !SourceReader.isHidden(path.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      unreadable(path, "the directory cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private void read(Path path, boolean whole) {
    if (found.containsKey(path)) {
      return;
    }
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      SourceText source = new SourceText(SourceReader.name(path), text);
      List<PolicyProblem> told = new ArrayList<>();
      TestReader.read(source, told::add).ifPresent(file -> add(path, file, whole, told));
      problems.addAll(told);
    } catch (IOException e) {
      unreadable(path, "the file cannot be read as text in UTF-8");
    }
  }

  private void add(Path path, TestFile file, boolean whole, List<PolicyProblem> told) {
    String policy = file.policy().value();
    if (policies.contains(policy)) {
      Path folder = Objects.requireNonNullElse(path.getParent(), Path.of(""));
      found.put(path, new Found(file, folder));
    } else if (whole) {
      new Problems(file.source(), told::add)
          .error(
              "unknown-policy",
              "there is no policy `" + policy + "` here to test",
              NearestName.help(policy, policies)
                  .orElse("call the file as the policy, or write its id under `policy`"),
              file.policy());
    } else {
      told.clear();
    }
  }

  private void unreadable(Path path, String message) {
    problems.add(
        PolicyProblem.elsewhere(SourceReader.name(path), "unreadable-file", message, null));
  }
}
