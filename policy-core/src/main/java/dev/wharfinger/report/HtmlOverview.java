package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.ScoreCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdict of a page in a line, the numbers behind it, and the charts by severity and by policy.
 */
record HtmlOverview(Report report, FileNames names, PolicyLinks links) {
  /** So many policies have a bar. */
  private static final int BARS = 10;

  void write(String verdict, HtmlWriter html) throws IOException {
    html.open("header").newLine();
    html.element("p", "Wharfinger", "class", "brand").newLine();
    html.element("h1", verdict).newLine();
    html.open("p").text(judged());
    if (!names.folder().isEmpty()) {
      html.markup("<br/>").text("Files lie in ").element("code", names.folder()).text(".");
    }
    html.close("p").newLine();
    writeContents(html);
    html.close("header").newLine();
    if (!report.findings().isEmpty()) {
      html.open("section", "class", "charts", "aria-label", "Charts").newLine();
      writeBySeverity(html);
      writeByBenchmark(html);
      writeByPolicy(html);
      html.close("section").newLine();
    }
  }

  private String judged() {
    return Words.count(report.resources(), "resource", "resources")
        + " judged by "
        + Words.count(report.policies().size(), "policy", "policies")
        + ".";
  }

  private void writeContents(HtmlWriter html) throws IOException {
    html.open("nav", "aria-label", "Contents").newLine();
    writeLink("Findings", "#findings", report.findings().size(), html);
    if (!report.accepted().isEmpty()) {
      writeLink("Accepted", "#accepted", report.accepted().size(), html);
    }
    writeLink("Controls", "#controls", report.scoreCard().rows().size(), html);
    writeLink("Policies", "#policies", report.policies().size(), html);
    writeLink("Problems", "#problems", report.problems().size(), html);
    html.close("nav").newLine();
  }

  private static void writeLink(String name, String href, int count, HtmlWriter html)
      throws IOException {
    html.open("a", "href", href).text(name + " ");
    html.element("b", Integer.toString(count)).close("a").newLine();
  }

  private void writeBySeverity(HtmlWriter html) throws IOException {
    html.open("figure", "class", "by-severity").element("figcaption", "By severity").newLine();
    List<HtmlBars.Row> rows = new ArrayList<>();
    Kind.count(report.findings())
        .forEach(
            (kind, count) ->
                rows.add(
                    new HtmlBars.Row(
                        Words.of(kind), "", List.of(new HtmlBars.Part(Words.of(kind), count)))));
    new HtmlBars(false, rows).write(html);
    html.close("figure").newLine();
  }

  private void writeByBenchmark(HtmlWriter html) throws IOException {
    List<HtmlBars.Row> rows = new ArrayList<>();
    ControlWords.benchmarks(report)
        .forEach((benchmark, controls) -> rows.add(row(benchmark, controls)));
    if (!rows.isEmpty()) {
      html.open("figure", "class", "by-benchmark");
      html.element("figcaption", "Controls that pass").newLine();
      new HtmlBars(true, rows).write(html);
      html.close("figure").newLine();
    }
  }

  private static HtmlBars.Row row(String benchmark, List<ScoreCard.Row> controls) {
    List<HtmlBars.Part> parts =
        ControlWords.ORDER.stream()
            .map(o -> new HtmlBars.Part(Words.of(o), ControlWords.count(controls, o)))
            .toList();
    int passed = ControlWords.count(controls, Outcome.PASS);
    return new HtmlBars.Row(benchmark, "#controls", parts, passed + " of " + controls.size());
  }

  private void writeByPolicy(HtmlWriter html) throws IOException {
    Map<Policy, List<Finding>> byPolicy = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      byPolicy.computeIfAbsent(finding.policy(), policy -> new ArrayList<>()).add(finding);
    }
    List<HtmlBars.Row> rows =
        byPolicy.entrySet().stream()
            .map(policy -> row(policy.getKey(), policy.getValue()))
            .sorted(
                Comparator.comparingInt(HtmlBars.Row::total)
                    .reversed()
                    .thenComparing(HtmlBars.Row::name))
            .toList();
    html.open("figure", "class", "by-policy").element("figcaption", "By policy").newLine();
    new HtmlBars(false, rows.subList(0, Math.min(BARS, rows.size()))).write(html);
    if (rows.size() > BARS) {
      List<HtmlBars.Row> others = rows.subList(BARS, rows.size());
      int findings = others.stream().mapToInt(HtmlBars.Row::total).sum();
      html.open("p", "class", "more").text("and ");
      html.element(
          "a", Words.count(others.size(), "more policy", "more policies"), "href", "#policies");
      html.text(" with " + Words.count(findings, "finding", "findings")).close("p").newLine();
    }
    html.close("figure").newLine();
  }

  private HtmlBars.Row row(Policy policy, List<Finding> findings) {
    List<HtmlBars.Part> parts = new ArrayList<>();
    Kind.count(findings)
        .forEach((kind, count) -> parts.add(new HtmlBars.Part(Words.of(kind), count)));
    String link = links.number(policy) < 0 ? "" : "#" + links.anchor(policy);
    return new HtmlBars.Row(policy.id(), link, parts);
  }
}
