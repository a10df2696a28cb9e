package dev.wharfinger.report;

import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import java.io.IOException;
import java.util.List;

/** The policies of a page, with what became of each; and those that had nothing to say. */
record HtmlPolicies(Report report, PolicyLinks links) {
  private static final HtmlTable TABLE =
      new HtmlTable(
          "policies",
          "Policies",
          List.of(
              new HtmlTable.Column("Policy", "text"),
              new HtmlTable.Column("Severity", "data-severity"),
              new HtmlTable.Column("Fail", "number"),
              new HtmlTable.Column("Unknown", "number"),
              new HtmlTable.Column("Error", "number"),
              new HtmlTable.Column("Skip", "number"),
              new HtmlTable.Column("Pass", "number")));

  void write(HtmlWriter html) throws IOException {
    html.open("section", "id", "policies").newLine();
    html.element("h2", "Policies").newLine();
    Summary summary = Summary.of(report);
    writeNote("found nothing to look at", summary.matchedNothing(), html);
    writeNote("skipped everything", summary.alwaysSkipped(), html);
    TABLE.open(html);
    for (int i = 0; i < report.policies().size(); i++) {
      write(report.policies().get(i), report.verdicts().get(i), html);
    }
    TABLE.close(html);
    html.close("section").newLine();
  }

  private static void writeNote(String what, List<String> ids, HtmlWriter html) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    html.open("details", "class", "note");
    html.element("summary", Words.count(ids.size(), "policy", "policies") + " " + what);
    html.element("p", String.join(", ", ids)).close("details").newLine();
  }

  private void write(Policy policy, Counts counts, HtmlWriter html) throws IOException {
    String severity = Words.of(policy.severity());
    html.open(
        "tr",
        "id",
        links.anchor(policy),
        "class",
        severity,
        "data-severity",
        Integer.toString(Kind.of(policy.severity()).rank()));
    html.open("th", "scope", "row");
    writeDetails(policy, html);
    html.close("th").element("td", severity);
    for (int count :
        List.of(counts.fail(), counts.unknown(), counts.error(), counts.skip(), counts.pass())) {
      html.element("td", Integer.toString(count), "class", count == 0 ? "none" : "some");
    }
    html.close("tr").newLine();
  }

  private static void writeDetails(Policy policy, HtmlWriter html) throws IOException {
    html.open("details").open("summary").element("code", policy.id()).markup(" ");
    html.markup(HtmlText.sentence(policy.title())).close("summary");
    if (!policy.why().isBlank()) {
      html.open("p").markup(HtmlText.lines(policy.why())).close("p");
    }
    writeList("Looks at", policy.match(), html);
    writeList("Controls", policy.controls(), html);
    if (!policy.references().isEmpty()) {
      html.open("ul");
      for (String reference : policy.references()) {
        html.open("li");
        if (Words.isWebAddress(reference)) {
          html.element("a", reference, "href", reference, "rel", "noopener noreferrer");
        } else {
          html.text(reference);
        }
        html.close("li");
      }
      html.close("ul");
    }
    html.close("details");
  }

  private static void writeList(String what, List<String> values, HtmlWriter html)
      throws IOException {
    if (!values.isEmpty()) {
      html.open("p").element("b", what).text(" " + String.join(", ", values)).close("p");
    }
  }
}
