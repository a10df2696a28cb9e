package dev.wharfinger.report;

import java.io.IOException;
import java.io.Writer;

/** Writes elements. What is text is escaped here, so that nobody else has to think of it. */
final class HtmlWriter {
  private final Writer out;

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Begins an element. */
  HtmlWriter open(String name, String... attributes) throws IOException {
    return tag(name, ">", attributes);
  }

  /** Writes an element that holds nothing. */
  HtmlWriter empty(String name, String... attributes) throws IOException {
    return tag(name, "/>", attributes);
  }

  HtmlWriter close(String name) throws IOException {
    out.write("</" + name + ">");
    return this;
  }

  /** Writes an element that holds one line of text. */
  HtmlWriter element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(name);
  }

  /** Writes an element that holds a sentence, in which the words in backquotes are code. */
  HtmlWriter sentence(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).markup(HtmlText.sentence(text)).close(name);
  }

  /** Writes an element that holds a path, which may be broken behind each part. */
  HtmlWriter path(String name, String text) throws IOException {
    return open(name).markup(HtmlText.escape(text).replace("/", "/<wbr/>")).close(name);
  }

  HtmlWriter text(String text) throws IOException {
    return markup(HtmlText.escape(text));
  }

  /** Writes what is escaped already. */
  HtmlWriter markup(String html) throws IOException {
    out.write(html);
    return this;
  }

  HtmlWriter newLine() throws IOException {
    return markup("\n");
  }

  private HtmlWriter tag(String name, String end, String... attributes) throws IOException {
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + HtmlText.escape(attributes[i + 1]) + "\"");
    }
    out.write(end);
    return this;
  }
}
