package dev.wharfinger.report;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Finding;
import java.io.IOException;
import java.util.List;

/** The findings of a page that exceptions accept, and by what right. */
record HtmlAccepted(List<AcceptedFinding> accepted, FileNames names, PolicyLinks links) {
  private static final HtmlTable TABLE =
      new HtmlTable(
          "accepted",
          "Accepted findings",
          List.of(
              new HtmlTable.Column("Severity", "data-kind"),
              new HtmlTable.Column("Finding", "text"),
              new HtmlTable.Column("Accepted because", "text"),
              new HtmlTable.Column("Policy", "text"),
              new HtmlTable.Column("Location", "text")));

  void write(HtmlWriter html) throws IOException {
    if (accepted.isEmpty()) {
      return;
    }
    html.open("section", "id", "accepted").newLine();
    html.element("h2", "Accepted findings").newLine();
    TABLE.open(html);
    for (AcceptedFinding each : accepted) {
      write(each, html);
    }
    TABLE.close(html);
    html.close("section").newLine();
  }

  private void write(AcceptedFinding each, HtmlWriter html) throws IOException {
    Finding finding = each.finding();
    Kind kind = Kind.of(finding);
    html.open("tr", "class", Words.of(kind), "data-kind", Integer.toString(kind.rank()));
    html.element("td", Words.of(kind)).sentence("td", finding.message());
    html.open("td").markup(HtmlText.sentence(AcceptedWords.why(each.exception())));
    html.element("small", AcceptedWords.where(each.exception(), names)).close("td").open("td");
    links.write(finding.policy(), html);
    html.close("td").path("td", names.of(finding.location())).close("tr").newLine();
  }
}
