package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.JudgedWarnings.Judged;
import dev.wharfinger.internal.admissionpolicy.PublishedPolicies.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of {@code docs/admission-policies.md}. */
final class AdmissionPoliciesDocument {
  private static final String HEAD =
      """
      # Published admission policies

      ValidatingAdmissionPolicies that others published, read and checked as a cluster does. What a
      cluster refuses is an error; that an expression may fail for an object that the cluster takes is a
      warning. A warning is *about presence* if something is read that may be absent or null.

      This file is written by `PublishedAdmissionPoliciesTest`, which fails if it is not up to date, or if
      a policy is refused without a reason: `mvn -B -Dquick -pl policy-dsl -am test
      -Dtest=PublishedAdmissionPoliciesTest -Dsurefire.failIfNoSpecifiedTests=false
      -DargLine=-Dwharfinger.golden=write`
      """;

  private final List<PublishedPolicies> publishers;
  private final Map<String, String> reasons;
  private final List<Judged> judged;
  private final StringBuilder text = new StringBuilder(HEAD);

  AdmissionPoliciesDocument(
      List<PublishedPolicies> publishers, Map<String, String> reasons, List<Judged> judged) {
    this.publishers = publishers;
    this.reasons = reasons;
    this.judged = judged;
  }

  String render() {
    summary();
    byCode();
    refused();
    judged();
    return text.toString();
  }

  private void summary() {
    header(
        "Publisher",
        "files",
        "policies",
        "expressions",
        "refused",
        "about presence",
        "other warnings");
    long[] sums = new long[6];
    for (PublishedPolicies publisher : publishers) {
      long presence = publisher.count(Told::isAboutPresence);
      long[] counts = {
        publisher.manifests().size(),
        publisher.policies(),
        publisher.expressions(),
        publisher.refused(),
        presence,
        publisher.warnings().size() - presence
      };
      counts(publisher.publisher(), counts);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[i];
      }
    }
    counts("all", sums);
  }

  private void counts(String name, long[] counts) {
    List<Object> cells = new ArrayList<>(List.of(name));
    for (long count : counts) {
      cells.add(count);
    }
    row(cells.toArray());
  }

  private void byCode() {
    section("Warnings by code");
    Set<String> codes = new TreeSet<>();
    publishers.forEach(publisher -> codes.addAll(publisher.byCode().keySet()));
    List<Object> names = new ArrayList<>(List.of("Code"));
    publishers.forEach(publisher -> names.add(publisher.publisher()));
    header(names.toArray());
    for (String code : codes) {
      List<Object> cells = new ArrayList<>(List.of("`" + code + "`"));
      publishers.forEach(publisher -> cells.add(publisher.byCode().getOrDefault(code, 0L)));
      row(cells.toArray());
    }
  }

  private void refused() {
    section("Refused");
    Map<String, List<String>> byReason = new TreeMap<>();
    reasons.forEach(
        (name, reason) -> byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(name));
    byReason.forEach(
        (reason, names) -> {
          text.append("- ").append(reason).append('\n');
          names.stream().sorted().forEach(name -> text.append("  - `").append(name).append("`\n"));
        });
  }

  private void judged() {
    section("Judged by hand");
    long right = judged.stream().filter(Judged::right).count();
    text.append("Of %d warnings, %d are right: ".formatted(judged.size(), right))
        .append("the cluster takes an object for which the expression fails.\n");
    header("Where", "code", "right", "why");
    for (Judged one : judged) {
      row(
          "`" + one.place() + "`",
          "`" + one.code() + "`",
          one.right() ? "yes" : "no",
          one.why().replace("|", "\\|"));
    }
  }

  private void section(String title) {
    text.append("\n## ").append(title).append('\n');
  }

  private void header(Object... cells) {
    text.append('\n');
    row(cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private void row(Object... cells) {
    for (Object cell : cells) {
      text.append("| ").append(cell).append(' ');
    }
    text.append("|\n");
  }
}
