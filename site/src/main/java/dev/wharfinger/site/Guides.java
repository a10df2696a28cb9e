package dev.wharfinger.site;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page from which all that people wrote can be reached. */
final class Guides {
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("\\A#[^\\n]*\\n+(?![#<|-])(.*?\\.(?=\\s|\\z))", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

  private Guides() {}

  static Page page(List<Page> pages) {
    Markdown text = new Markdown().heading(1, "Guides");
    text.table(List.of("guide", "about"), rows(pages, "docs/[^/]*"));
    text.heading(2, "Examples");
    text.paragraph("Small projects that the build compiles and runs.");
    text.table(List.of("example", "about"), rows(pages, "examples/.*"));
    text.heading(2, "Decisions");
    text.paragraph("Why things are as they are.");
    text.table(List.of("decision", "about"), rows(pages, "docs/decisions/.*"));
    return Page.of("docs/index.html", "list", "Guides", text.toString());
  }

  private static List<List<String>> rows(List<Page> pages, String paths) {
    return pages.stream()
        .filter(page -> page.kind().matches("guide|folder") && page.path().matches(paths))
        .sorted(Comparator.comparing(Guides::order))
        .map(
            page ->
                List.of(
                    Markdown.link(Markdown.sentence(page.title()), "../" + page.path()),
                    about(page)))
        .toList();
  }

  /** Whoever is new finds first what is for them. */
  private static String order(Page page) {
    String title = page.title();
    boolean begins = title.startsWith("Getting started") || title.contains("first policy");
    return (begins ? "0" : "1") + (page.path().startsWith("docs/decisions") ? page.path() : title);
  }

  private static String about(Page page) {
    Matcher sentence = FIRST_SENTENCE.matcher(page.markdown());
    String first = sentence.find() ? sentence.group(1).replaceAll("\\s+", " ") : "";
    return LINK.matcher(first).replaceAll("$1").replace("|", "\\|");
  }
}
