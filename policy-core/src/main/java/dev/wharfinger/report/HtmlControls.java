package dev.wharfinger.report;

import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.ScoreCard.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The score cards of a page: what becomes of each control of the benchmarks. */
record HtmlControls(Map<String, List<Row>> benchmarks, PolicyLinks links) {
  private static final List<HtmlTable.Column> COLUMNS =
      List.of(
          new HtmlTable.Column("Control", "text"),
          new HtmlTable.Column("Outcome", "data-outcome"),
          new HtmlTable.Column("Verdicts", "text"),
          new HtmlTable.Column("Policies", "text"));

  void write(HtmlWriter html) throws IOException {
    html.open("section", "id", "controls").newLine();
    html.element("h2", "Controls of benchmarks").newLine();
    if (benchmarks.isEmpty()) {
      html.element("p", "No policy answers a control of a benchmark.").newLine();
    }
    for (Map.Entry<String, List<Row>> benchmark : benchmarks.entrySet()) {
      write(benchmark.getKey(), benchmark.getValue(), html);
    }
    html.close("section").newLine();
  }

  private void write(String benchmark, List<Row> rows, HtmlWriter html) throws IOException {
    html.element("h3", benchmark).newLine();
    html.element("p", ControlWords.summary(rows)).newLine();
    HtmlTable table = new HtmlTable("controls", "Controls of " + benchmark, COLUMNS);
    table.open(html);
    for (Row row : ControlWords.ordered(rows)) {
      write(row, html);
    }
    table.close(html);
  }

  private void write(Row row, HtmlWriter html) throws IOException {
    Outcome outcome = row.outcome();
    html.open(
        "tr",
        "class",
        Words.of(outcome),
        "data-outcome",
        Integer.toString(ControlWords.ORDER.indexOf(outcome)));
    html.element("th", row.control().isEmpty() ? "as a whole" : row.control(), "scope", "row");
    html.element("td", ControlWords.word(outcome));
    html.element("td", row.policies().isEmpty() ? "" : ControlWords.verdicts(row)).open("td");
    String separator = "";
    for (Policy policy : row.policies()) {
      html.text(separator);
      links.write(policy, html);
      separator = ", ";
    }
    if (!row.unanswered().isEmpty()) {
      html.sentence("p", row.unanswered());
    }
    html.close("td").close("tr").newLine();
  }
}
