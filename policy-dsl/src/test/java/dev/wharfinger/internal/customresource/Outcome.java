package dev.wharfinger.internal.customresource;

import java.util.List;

/**
 * What became of a validation.
 *
 * @param phase {@code compile} or {@code evaluate}
 * @param codes the codes of all problems, or that of the fault
 */
record Outcome(String phase, List<String> codes, String message) {
  static final Outcome VALID = new Outcome("evaluate", List.of("true"), "");
  static final Outcome SKIPPED = new Outcome("evaluate", List.of("skipped"), "");
}
