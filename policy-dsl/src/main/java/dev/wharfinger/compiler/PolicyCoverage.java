package dev.wharfinger.compiler;

import java.util.List;

/**
 * How much of a policy its examples and tests show. Asked for is whatever decides something in its
 * expressions, as an operand of {@code &&} or a comparison: it should be true once, and false once.
 * What it cannot be where it stands is not asked for.
 *
 * @param policy the id of the policy
 * @param results how many results there are to be seen
 * @param seen how many of them were seen
 * @param gaps what was not seen, in the order of the file; what follows from another gap is left
 *     out, so there may be fewer of them than results that were not seen
 */
public record PolicyCoverage(String policy, int results, int seen, List<Diagnostic> gaps) {
  public PolicyCoverage {
    gaps = List.copyOf(gaps);
  }
}
