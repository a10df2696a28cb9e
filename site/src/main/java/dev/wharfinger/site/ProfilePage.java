package dev.wharfinger.site;

import dev.wharfinger.Policy;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a profile: what it selects, as it changes it, and what nobody answers. */
record ProfilePage(ProfileDescription profile) {

  Page page() {
    Markdown text = new Markdown().heading(1, Markdown.sentence(profile.title()));
    text.paragraph(Markdown.code(profile.id()));
    text.paragraph(Markdown.sentence(profile.description()));
    if (!profile.parents().isEmpty()) {
      text.paragraph(
          profile.parents().stream()
              .map(id -> Markdown.link(id, id + ".html"))
              .collect(Collectors.joining(", ", "Extends ", ".")));
    }
    text.heading(2, "Policies").table(PolicyIndex.HEADER, rows());
    if (!profile.unanswered().isEmpty()) {
      List<List<String>> gaps = new ArrayList<>();
      profile
          .unanswered()
          .forEach((control, why) -> gaps.add(List.of(Markdown.code(control), reason(why))));
      text.heading(2, "What no policy answers, or none in full");
      text.table(List.of("control", "why"), gaps);
    }
    String path = "profiles/" + profile.id() + ".html";
    return Page.of(path, "profile", profile.id() + ": " + profile.title(), text.toString());
  }

  private static String reason(String why) {
    return Markdown.sentence(why);
  }

  private List<List<String>> rows() {
    return PolicyCompiler.create().add(StandardPolicies.profile(profile.id())).describe().stream()
        .map(PolicyDescription::policy)
        .map(ProfilePage::row)
        .toList();
  }

  private static List<String> row(Policy policy) {
    return PolicyIndex.row(policy, "../policies/");
  }
}
