package dev.wharfinger.robustness;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample manifests, and the standard policies to judge them by. */
final class Samples {
  static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(StandardPolicies.profile("recommended"))
          .param("k8s-image-registry-allowlist", "registries", List.of("registry.example"))
          .compile();

  private static final Path FOLDER = Path.of("..", "examples", "manifests");

  private Samples() {}

  /** The text of each manifest, by name. */
  static List<String> texts() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Samples::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
