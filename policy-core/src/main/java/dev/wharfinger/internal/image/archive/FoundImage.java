package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.Optional;

/**
 * An image that an archive says it holds.
 *
 * @param names as it is called; empty if the archive does not say
 * @param digest of its manifest
 * @param layers the lowest first; empty if they are not known
 */
public record FoundImage(
    List<String> names,
    Optional<Digest> digest,
    Optional<RawObject> manifest,
    Optional<RawObject> config,
    Optional<List<FoundLayer>> layers,
    List<ReadProblem> problems) {
  public FoundImage {
    names = List.copyOf(names);
    problems = List.copyOf(problems);
  }
}
