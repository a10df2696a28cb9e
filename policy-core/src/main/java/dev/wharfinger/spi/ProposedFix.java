package dev.wharfinger.spi;

import java.util.List;

/**
 * What a policy would have changed.
 *
 * @param description in words, as in {@code set `privileged` to `false`}
 * @param edits all of them are made, or none; empty if the policy can only say it in words
 */
public record ProposedFix(String description, List<Edit> edits) {
  public ProposedFix {
    edits = List.copyOf(edits);
  }
}
