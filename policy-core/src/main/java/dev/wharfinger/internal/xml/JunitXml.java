package dev.wharfinger.internal.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes JUnit XML, and of it only what Surefire's schema has. */
public final class JunitXml {
  private final Writer writer;

  public JunitXml(OutputStream out) {
    this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Begins the document. */
  public void start() throws IOException {
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
  }

  /** Begins a suite. */
  public void startSuite(String name, Numbers numbers) throws IOException {
    writer.write("  <testsuite");
    attribute("name", name);
    attribute("tests", Integer.toString(numbers.tests()));
    attribute("failures", Integer.toString(numbers.failures()));
    attribute("errors", Integer.toString(numbers.errors()));
    attribute("skipped", Integer.toString(numbers.skipped()));
    writer.write(">\n");
  }

  /**
   * Writes a test case of the suite that was begun.
   *
   * @param cause why it did not pass; null if it did
   */
  public void testCase(String classname, String name, @Nullable Cause cause) throws IOException {
    writer.write("    <testcase");
    attribute("classname", classname);
    attribute("name", name);
    // Surefire's schema asks for it, but nothing is timed
    attribute("time", "0");
    if (cause == null) {
      writer.write("/>\n");
      return;
    }
    writer.write(">\n      <" + cause.element());
    attribute("type", cause.type());
    attribute("message", cause.message());
    writer.write(">" + XmlText.escape(cause.details()) + "</" + cause.element() + ">\n");
    writer.write("    </testcase>\n");
  }

  /** Ends the suite that was begun. */
  public void endSuite() throws IOException {
    writer.write("  </testsuite>\n");
  }

  /** Ends the document; what it is written to stays open. */
  public void end() throws IOException {
    writer.write("</testsuites>\n");
    writer.flush();
  }

  private void attribute(String name, String value) throws IOException {
    writer.write(" " + name + "=\"" + XmlText.escape(value) + "\"");
  }

  /** How many test cases there are in a suite, and what became of them. */
  public record Numbers(int tests, int failures, int errors, int skipped) {}

  /**
   * Why a test case did not pass.
   *
   * @param element {@code failure} or {@code error}
   */
  public record Cause(String element, String type, String message, String details) {}
}
