package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.Reason;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The findings of a page, those that matter most first. */
record HtmlFindings(
    List<Finding> findings, FileNames names, PolicyLinks links, HtmlExcerpts excerpts) {
  /** So few findings show their lines from the start. */
  private static final int OPEN = 10;

  /** So many are laid out as they come into sight, though jumps in the page are less exact then. */
  private static final int MANY = 500;

  void write(HtmlWriter html) throws IOException {
    html.open("section", "id", "findings").newLine();
    html.element("h2", "Findings").newLine();
    if (findings.isEmpty()) {
      html.element("p", "There are none.").close("section").newLine();
      return;
    }
    writeFilters(html);
    HtmlTable table = table();
    table.open(html);
    int[] places =
        IntStream.range(0, findings.size())
            .boxed()
            .sorted(Comparator.comparing(i -> Kind.of(findings.get(i))))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int place : places) {
      write(findings.get(place), place, html);
    }
    table.close(html);
    html.close("section").newLine();
  }

  private HtmlTable table() {
    return new HtmlTable(
        findings.size() > MANY ? "findings many" : "findings",
        "Findings",
        List.of(
            new HtmlTable.Column("Severity", "data-kind"),
            new HtmlTable.Column("Finding", "text"),
            new HtmlTable.Column("Policy", "text"),
            new HtmlTable.Column("Resource", "text"),
            new HtmlTable.Column("Location", "data-place")));
  }

  /** What only a script can do is hidden until there is one. */
  private void writeFilters(HtmlWriter html) throws IOException {
    html.open("form", "class", "filters", "hidden", "hidden").newLine();
    html.open("label").text("Search ");
    html.empty(
        "input",
        "type",
        "search",
        "name",
        "text",
        "placeholder",
        "any words",
        "autocomplete",
        "off");
    html.close("label").newLine();
    html.open("fieldset").element("legend", "Severity");
    for (Map.Entry<Kind, Integer> kind : Kind.count(findings).entrySet()) {
      if (kind.getValue() > 0) {
        writeChoice(kind.getKey(), kind.getValue(), html);
      }
    }
    html.close("fieldset").newLine();
    html.open("label").text("Policy ").open("select", "name", "policy");
    html.element("option", "all", "value", "");
    for (Map.Entry<String, Integer> policy : policies()) {
      html.element("option", policy.getKey(), "value", policy.getValue().toString());
    }
    html.close("select").close("label").newLine();
    html.element("button", "Reset", "type", "reset");
    html.element("button", "Open all", "type", "button", "data-open", "all").newLine();
    html.element("output", findings.size() + " of " + findings.size(), "aria-live", "polite");
    html.close("form").newLine();
  }

  private static void writeChoice(Kind kind, int count, HtmlWriter html) throws IOException {
    html.open("label", "class", Words.of(kind));
    html.empty(
        "input",
        "type",
        "checkbox",
        "name",
        "kind",
        "value",
        Integer.toString(kind.rank()),
        "checked",
        "checked");
    html.text(" " + Words.of(kind) + " ").element("b", Integer.toString(count)).close("label");
  }

  private List<Map.Entry<String, Integer>> policies() {
    return findings.stream()
        .map(Finding::policy)
        .map(policy -> Map.entry(policy.id(), links.number(policy)))
        .distinct()
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  private void write(Finding finding, int place, HtmlWriter html) throws IOException {
    Kind kind = Kind.of(finding);
    html.open(
        "tr",
        "class",
        Words.of(kind),
        "data-kind",
        Integer.toString(kind.rank()),
        "data-place",
        Integer.toString(place),
        "data-policy",
        Integer.toString(links.number(finding.policy())));
    html.open("td").text(Words.of(kind));
    if (kind == Kind.UNKNOWN || kind == Kind.ERROR) {
      html.element("small", Words.of(finding.severity()));
    }
    html.close("td").open("td");
    writeDetails(finding, html);
    html.close("td").open("td");
    links.write(finding.policy(), html);
    html.close("td").path("td", finding.resource());
    html.path("td", names.of(finding.location())).close("tr").newLine();
  }

  private void writeDetails(Finding finding, HtmlWriter html) throws IOException {
    if (findings.size() <= OPEN) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.sentence("summary", finding.message());
    String path = finding.location().path();
    if (!path.isEmpty()) {
      html.open("p").element("code", path).close("p");
    }
    excerpts.write(finding, html);
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      html.open("p", "class", "fix").markup("<b>Fix</b> ");
      html.markup(HtmlText.sentence(fix.description())).close("p");
      excerpts.write(fix, html);
    }
    writeReasons(finding.reasons(), finding.location(), html);
    html.close("details");
  }

  private void writeReasons(List<Reason> reasons, Location location, HtmlWriter html)
      throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    html.open("ul");
    for (Reason reason : reasons) {
      html.open("li").element("code", reason.expression()).text(" is ");
      html.element("code", reason.value());
      Location at = reason.location().orElse(location);
      if (at.line() > 0 && !at.equals(location)) {
        boolean here = at.file().equals(location.file());
        html.element("small", here ? "line " + at.line() : names.of(at));
      }
      html.close("li");
    }
    html.close("ul");
  }
}
