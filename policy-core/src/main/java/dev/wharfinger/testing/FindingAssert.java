package dev.wharfinger.testing;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An assertion about findings of one policy, of which at least one must be meant. Immutable. */
public final class FindingAssert {
  private final Report report;
  private final List<Finding> findings;

  FindingAssert(Report report, List<Finding> findings, String otherwise) {
    this.report = report;
    this.findings = findings;
    if (findings.isEmpty()) {
      throw ResourceAssert.error(otherwise, report);
    }
  }

  /**
   * Asserts that one of the findings is at a path.
   *
   * @param path as in {@code spec.containers[0].image}
   * @throws AssertionError if none is
   */
  public FindingAssert at(String path) {
    return narrowed("path", path, finding -> finding.location().path());
  }

  /**
   * Asserts that one of the findings is about a resource.
   *
   * @param resource as in {@code Deployment/shop/web}
   * @throws AssertionError if none is
   */
  public FindingAssert of(String resource) {
    return narrowed("resource", resource, Finding::resource);
  }

  /**
   * Asserts that one of the findings has this message.
   *
   * @throws AssertionError if none has
   */
  public FindingAssert message(String text) {
    return narrowed("message", text, Finding::message);
  }

  private FindingAssert narrowed(String name, String wanted, Function<Finding, String> property) {
    Predicate<Finding> meant = finding -> property.apply(finding).equals(wanted);
    String others =
        findings.stream()
            .map(property)
            .distinct()
            .map(value -> "`" + value + "`")
            .collect(Collectors.joining(", "));
    return new FindingAssert(
        report,
        findings.stream().filter(meant).toList(),
        "no finding has the " + name + " `" + wanted + "`, but " + others);
  }
}
