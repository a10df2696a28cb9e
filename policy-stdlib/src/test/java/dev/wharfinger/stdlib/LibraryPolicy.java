package dev.wharfinger.stdlib;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyReader;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy of the library, with what its file says beside the policy itself.
 *
 * @param path the file, below the folder of all policies
 */
record LibraryPolicy(Path path, PolicyFile file) {
  static final Path FOLDER = Path.of("src/main/resources/dev/wharfinger/stdlib/policies");

  /** Selects what it is given, so that a policy that lacks a parameter compiles all the same. */
  private static final ProfileSource EVERYTHING =
      ProfileSource.of("everything.yaml", "{id: everything, title: Everything, policies: ['*']}");

  /** All policies that the folder holds, by path. */
  static List<LibraryPolicy> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(path -> path.toString().endsWith(".yaml"))
          .sorted()
          .map(LibraryPolicy::read)
          .toList();
    }
  }

  private static LibraryPolicy read(Path path) {
    try {
      PolicyText text = PolicyText.given(new SourceText(path.toString(), Files.readString(path)));
      return PolicyReader.read(text, LibraryPolicy::refuse)
          .map(file -> new LibraryPolicy(FOLDER.relativize(path), file))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(Object problem) {
    throw new AssertionError(problem.toString());
  }

  /** Policies, compiled together. */
  static PolicySet compiled(PolicySource policies) {
    return PolicyCompiler.create()
        .add(PolicySource.profile("everything", EVERYTHING, policies))
        .compile();
  }

  /** This policy, compiled alone. */
  PolicySet compiled() {
    return compiled(PolicySource.of(FOLDER.resolve(path)));
  }

  /** The first folder, which policies of one subject share. */
  String area() {
    return path.getName(0).toString();
  }

  List<Example> examples(Example.Expectation expectation) {
    return file.declaration().examples().stream()
        .filter(e -> e.expectation() == expectation)
        .toList();
  }

  @Override
  public String toString() {
    return file.id();
  }
}
