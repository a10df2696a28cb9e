package dev.wharfinger.report;

import dev.wharfinger.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** {@link ReportFormat#HTML}. */
final class HtmlReport {
  private HtmlReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    HtmlWriter html = new HtmlWriter(writer);
    FileNames names = FileNames.of(report);
    HtmlExcerpts excerpts = new HtmlExcerpts(report.sources());
    PolicyLinks links = PolicyLinks.of(report);
    String verdict = Words.verdict(report);

    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").newLine();
    HtmlHead.write(verdict, html);
    html.open("body").newLine();
    new HtmlOverview(report, names, links).write(verdict, html);
    html.open("main").newLine();
    new HtmlFindings(report.findings(), names, links, excerpts).write(html);
    new HtmlAccepted(report.accepted(), names, links).write(html);
    new HtmlControls(ControlWords.benchmarks(report), links).write(html);
    new HtmlPolicies(report, links).write(html);
    new HtmlProblems(report.problems(), names, excerpts).write(html);
    html.close("main").newLine();
    HtmlHead.writeScript(html);
    html.close("body").newLine().close("html").newLine();
    writer.flush();
  }
}
