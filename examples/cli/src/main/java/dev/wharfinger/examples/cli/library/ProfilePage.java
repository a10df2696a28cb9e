package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.usage.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to a profile, for a terminal.
 *
 * @param policies those that it selects, as it changes them
 */
record ProfilePage(ProfileDescription profile, List<PolicyDescription> policies) {

  String text() {
    Page page = new Page().paragraph(profile.id() + ": " + profile.title());
    if (!profile.description().isEmpty()) {
      page.paragraph("About:").text(profile.description());
    }
    if (!profile.parents().isEmpty()) {
      page.paragraph("Extends:").text(String.join(", ", profile.parents()));
    }
    page.paragraph("Selects " + PolicyLines.count(policies.size()) + ":");
    page.code(PolicyLines.ofPolicies(policies));
    List<Page.Row> gaps = new ArrayList<>();
    profile.unanswered().forEach((control, reason) -> gaps.add(new Page.Row(control, reason)));
    if (!gaps.isEmpty()) {
      page.paragraph("No policy answers, or none in full:").table(gaps);
    }
    return page.toString();
  }
}
