package dev.wharfinger.report;

import dev.wharfinger.Report;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report in HTML, read by a parser that forgives nothing: the pages are XML as well. */
record HtmlPage(Document document) {

  static HtmlPage of(Report report) throws Exception {
    String html = ReportFormat.HTML.format(report);
    String page = html.replace("<!DOCTYPE html>", "").replace(between(html, "<script>"), "");
    return new HtmlPage(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.strip()))));
  }

  /** The page without its style and its script. */
  static String body(Report report) {
    String html = ReportFormat.HTML.format(report);
    return html.substring(html.indexOf("<body>"), html.indexOf("<script>"));
  }

  static String between(String html, String tag) {
    int start = html.indexOf(tag) + tag.length();
    return html.substring(start, html.indexOf(tag.replace("<", "</"), start));
  }

  List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  List<String> texts(String name) {
    return elements(name).stream().map(Element::getTextContent).toList();
  }

  /** The text of each row of the tables of a kind, the cells apart by a space. */
  List<String> rows(String kind) {
    return elements("table").stream()
        .filter(table -> table.getAttribute("class").equals(kind))
        .map(table -> (Element) table.getElementsByTagName("tbody").item(0))
        .flatMap(body -> rows(body).stream())
        .toList();
  }

  private static List<String> rows(Element body) {
    NodeList found = body.getElementsByTagName("tr");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      List<String> texts = new ArrayList<>();
      collect(found.item(i), texts);
      rows.add(String.join(" ", texts));
    }
    return rows;
  }

  /** Code in a sentence is no part of its own. */
  private static void collect(Node node, List<String> texts) {
    NodeList children = node.getChildNodes();
    boolean leaf = true;
    for (int i = 0; i < children.getLength(); i++) {
      String name = children.item(i).getNodeName();
      leaf &= List.of("#text", "code", "wbr", "b", "mark").contains(name);
    }
    String text = node.getTextContent().strip();
    if (leaf && !text.isEmpty()) {
      texts.add(text);
      return;
    }
    for (int i = 0; i < children.getLength(); i++) {
      collect(children.item(i), texts);
    }
  }
}
