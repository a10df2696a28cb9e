package dev.wharfinger.site;

import dev.wharfinger.Policy;
import java.util.List;

/** The lists of all policies and of all profiles. */
final class PolicyIndex {
  static final List<String> HEADER = List.of("policy", "title", "severity", "looks at", "controls");

  private PolicyIndex() {}

  /**
   * A policy in a list.
   *
   * @param folder where the pages of policies are
   */
  static List<String> row(Policy policy, String folder) {
    return List.of(
        Markdown.link(policy.id(), folder + policy.id() + ".html"),
        Markdown.sentence(policy.title()),
        Markdown.word(policy.severity()),
        Markdown.codes(policy.match()),
        String.join(", ", policy.controls()));
  }

  static Page policies(Library library) {
    Markdown text = new Markdown().heading(1, "The standard policies");
    text.paragraph(
        "%d policies, which `StandardPolicies` holds. A [profile](../profiles/index.html) selects"
                .formatted(library.policies().size())
            + " some of them.");
    text.table(HEADER, library.policies().stream().map(each -> row(each.policy(), "")).toList());
    return Page.of("policies/index.html", "list", "The standard policies", text.toString());
  }

  static Page profiles(Library library) {
    Markdown text = new Markdown().heading(1, "The profiles");
    text.paragraph(
        "A profile is a selection of policies under a name: `wharfinger check --profile"
            + " pss-restricted deploy`.");
    text.table(
        List.of("profile", "title", "policies", "about"),
        library.profiles().stream()
            .map(
                each ->
                    List.of(
                        Markdown.link(each.id(), each.id() + ".html"),
                        Markdown.sentence(each.title()),
                        Integer.toString(each.policies().size()),
                        Markdown.sentence(each.description())))
            .toList());
    return Page.of("profiles/index.html", "list", "The profiles", text.toString());
  }

  /** Every page of the site by its title, which the search box goes through. */
  static Page search(List<Page> pages) {
    Markdown text = new Markdown().heading(1, "Search");
    text.paragraph("All pages. Type into the box, or look through the list.");
    text.table(
        List.of("page", "kind"),
        pages.stream()
            .filter(page -> !page.kind().equals("file"))
            .map(
                page ->
                    List.of(
                        Markdown.link(Markdown.sentence(page.title()), page.path()), page.kind()))
            .toList());
    return Page.of("search.html", "list", "Search", text.toString());
  }
}
