package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.usage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What answers a control of a benchmark, or several that begin alike, for a terminal. */
record ControlPage(ControlName name, Library library) {

  String text() {
    Page page = new Page().paragraph(name.text() + ":");
    List<PolicyDescription> policies =
        library.policies().stream()
            .filter(each -> each.policy().controls().stream().anyMatch(name::covers))
            .toList();
    page.code(PolicyLines.ofPolicies(policies));
    Map<String, String> reasons = new TreeMap<>();
    for (ProfileDescription profile : library.profiles()) {
      reasons.putAll(profile.unanswered());
    }
    List<Page.Row> gaps = new ArrayList<>();
    reasons.forEach(
        (control, reason) -> {
          if (name.covers(control)) {
            gaps.add(new Page.Row(control, reason));
          }
        });
    if (!gaps.isEmpty()) {
      page.paragraph("No policy answers, or none in full:").table(gaps);
    }
    return page.toString();
  }
}
