package dev.wharfinger.report;

import java.io.IOException;
import java.util.List;

/**
 * The frame of a table that can be sorted.
 *
 * @param kind what the table is about, for its looks
 * @param caption what it holds, for those who do not see it
 */
record HtmlTable(String kind, String caption, List<Column> columns) {

  /** Begins the table, up to its first row. */
  void open(HtmlWriter html) throws IOException {
    html.open("table", "class", kind).newLine();
    html.element("caption", caption).newLine();
    html.open("thead").open("tr");
    for (Column column : columns) {
      html.element("th", column.name(), "scope", "col", "data-sort", column.order());
    }
    html.close("tr").close("thead").newLine();
    html.open("tbody").newLine();
  }

  void close(HtmlWriter html) throws IOException {
    html.close("tbody").close("table").newLine();
  }

  /**
   * A column.
   *
   * @param order how its cells compare: as {@code text}, as {@code number}, or as the attribute of
   *     the row that is named
   */
  record Column(String name, String order) {}
}
