package dev.wharfinger.report;

import java.io.IOException;
import java.util.List;

/**
 * A chart of horizontal bars. Words and numbers are text beside the bars, so that they are read
 * aloud, found and printed.
 *
 * @param whole whether each bar is as long as the chart is wide, and its parts are shares of it
 * @param rows from the top
 */
record HtmlBars(boolean whole, List<Row> rows) {

  void write(HtmlWriter html) throws IOException {
    int longest = Math.max(1, rows.stream().mapToInt(Row::total).max().orElse(1));
    html.open("ul", "class", "bars").newLine();
    for (Row row : rows) {
      html.open("li");
      if (row.link().isEmpty()) {
        html.element("span", row.name());
      } else {
        html.element("a", row.name(), "href", row.link());
      }
      writeBar(row, whole ? Math.max(1, row.total()) : longest, html);
      html.element("b", row.label()).close("li").newLine();
    }
    html.close("ul").newLine();
  }

  private static void writeBar(Row row, int longest, HtmlWriter html) throws IOException {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + longest + " 1",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    int x = 0;
    for (Part part : row.parts()) {
      if (part.size() > 0) {
        html.empty(
            "rect",
            "class",
            part.kind(),
            "x",
            Integer.toString(x),
            "width",
            Integer.toString(part.size()),
            "height",
            "1");
      }
      x += part.size();
    }
    html.close("svg");
  }

  /**
   * A bar.
   *
   * @param link the place in the page that it is about; empty if there is none
   * @param label the number behind it
   */
  record Row(String name, String link, List<Part> parts, String label) {
    /** A bar for as much as its parts come to. */
    Row(String name, String link, List<Part> parts) {
      this(name, link, parts, Integer.toString(parts.stream().mapToInt(Part::size).sum()));
    }

    int total() {
      return parts.stream().mapToInt(Part::size).sum();
    }
  }

  /**
   * A piece of a bar.
   *
   * @param kind the severity or outcome that gives it its colour
   */
  record Part(String kind, int size) {}
}
