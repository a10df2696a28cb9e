package dev.wharfinger.report;

import dev.wharfinger.Problem;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The problems of a page: what was not read, and then the notes. */
record HtmlProblems(List<Problem> problems, FileNames names, HtmlExcerpts excerpts) {
  private static final HtmlTable TABLE =
      new HtmlTable(
          "problems",
          "Problems of reading",
          List.of(
              new HtmlTable.Column("Level", "text"),
              new HtmlTable.Column("Problem", "text"),
              new HtmlTable.Column("Code", "text"),
              new HtmlTable.Column("Location", "text")));

  void write(HtmlWriter html) throws IOException {
    html.open("section", "id", "problems").newLine();
    html.element("h2", "Problems").newLine();
    if (problems.isEmpty()) {
      html.element("p", "Everything was read.").close("section").newLine();
      return;
    }
    TABLE.open(html);
    for (Problem problem :
        problems.stream().sorted(Comparator.comparing(Problem::level)).toList()) {
      write(problem, html);
    }
    TABLE.close(html);
    html.close("section").newLine();
  }

  private void write(Problem problem, HtmlWriter html) throws IOException {
    String level = Words.of(problem.level());
    html.open("tr", "class", level).element("td", level).open("td");
    writeMessage(problem, html);
    html.close("td").element("td", problem.code());
    html.path("td", names.of(problem.location())).close("tr").newLine();
  }

  /** Nothing is wrong where a note stands, so a line is enough. */
  private void writeMessage(Problem problem, HtmlWriter html) throws IOException {
    if (problem.level() == Problem.Level.NOTE) {
      html.markup(HtmlText.sentence(problem.message()));
      return;
    }
    html.open("details").sentence("summary", problem.message());
    excerpts.write(problem.location(), html);
    html.close("details");
  }
}
