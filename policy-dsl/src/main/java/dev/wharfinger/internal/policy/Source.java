package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.raw.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Where policies come from. Nothing is read until they are compiled. */
public sealed interface Source {

  /** A file, or all {@code *.yaml} of a directory and of those in it. */
  record Files(Path path) implements Source {}

  /** A text that is at hand. */
  record Given(SourceText text) implements Source {}

  /** One source after another. */
  record Several(List<Source> sources) implements Source {
    public Several {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The policies that a profile selects.
   *
   * @param id the profile, and the name of its file
   * @param profiles where the profile, and those that it extends, are
   * @param policies what it selects from
   */
  record Profile(String id, Source profiles, Source policies) implements Source {}
}
