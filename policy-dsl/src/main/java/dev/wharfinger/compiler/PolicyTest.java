package dev.wharfinger.compiler;

import dev.wharfinger.Location;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An example or test of a policy, and what came of it.
 *
 * @param policy the id of the policy
 * @param name what tells it from all others
 * @param location where it is written
 * @param problems where the policy does something else than is written there; empty if it passed
 */
public record PolicyTest(String policy, String name, Location location, List<Diagnostic> problems) {
  public PolicyTest {
    problems = List.copyOf(problems);
  }

  /** Whether the policy does what is written there. */
  public boolean passed() {
    return problems.isEmpty();
  }

  /**
   * Fails where the policy does something else than is written there.
   *
   * @throws AssertionError with every problem, as {@link Diagnostic#render} tells it
   */
  public void check() {
    if (!passed()) {
      throw new AssertionError(
          problems.stream().map(Diagnostic::render).collect(Collectors.joining("\n", "\n", "")));
    }
  }
}
