package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.golden.GoldenFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {
  /** The elements and attributes of Surefire's schema, version 3.0, that are of use here. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "testsuite",
          Set.of("version", "name", "time", "tests", "errors", "skipped", "failures", "group"),
          "testcase",
          Set.of("name", "classname", "group", "time"),
          "failure",
          Set.of("message", "type"),
          "error",
          Set.of("message", "type"));

  @Test
  void everyFindingIsATestCase() throws IOException {
    GoldenFile.check(
        Reports.GOLDEN.resolve("full.xml"), ReportFormat.JUNIT_XML.format(Reports.full()));
  }

  @Test
  void theParserOfSurefireReadsIt(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("TEST-wharfinger.xml");
    Files.writeString(file, ReportFormat.JUNIT_XML.format(Reports.full()));
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger()).parse(file.toString());
    assertThat(suites)
        .extracting(
            ReportTestSuite::getName,
            ReportTestSuite::getNumberOfFailures,
            ReportTestSuite::getNumberOfErrors)
        .contains(tuple("k8s-privileged-container", 1, 0));
    ReportTestCase failure =
        suites.stream()
            .flatMap(suite -> suite.getTestCases().stream())
            .filter(ReportTestCase::hasFailure)
            .findFirst()
            .orElseThrow();
    assertThat(failure.getFailureMessage()).isEqualTo("container 'web' runs privileged");
  }

  @Test
  void nothingIsSaidButWhatSurefireSays() throws Exception {
    NodeList elements = parse(Reports.full()).getElementsByTagName("*");
    assertThat(elements.getLength()).isGreaterThan(9);
    for (int i = 1; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      assertThat(KNOWN).containsKey(element.getTagName());
      assertThat(attributes(element)).isSubsetOf(KNOWN.get(element.getTagName()));
    }
  }

  @Test
  void nothingIsMissingThatSurefireAlwaysSays() throws Exception {
    NodeList cases = parse(Reports.full()).getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(4);
    for (int i = 0; i < cases.getLength(); i++) {
      assertThat(attributes((Element) cases.item(i))).contains("name", "time");
    }
  }

  @Test
  void theNumbersOfASuiteAreTheCountsOfThePolicy() throws Exception {
    for (Map.Entry<String, Counts> counted : Reports.full().counts().entrySet()) {
      Element suite = suite(counted.getKey());
      Counts counts = counted.getValue();
      assertThat(number(suite, "tests")).isEqualTo(counts.total());
      assertThat(number(suite, "failures")).isEqualTo(counts.fail());
      assertThat(number(suite, "errors")).isEqualTo(counts.error() + counts.unknown());
      assertThat(number(suite, "skipped")).isEqualTo(counts.skip());
    }
  }

  @Test
  void noProblemsAreNoSuite() {
    assertThat(ReportFormat.JUNIT_XML.format(Reports.empty())).doesNotContain("<testsuite ");
  }

  private static Element suite(String name) throws Exception {
    NodeList suites = parse(Reports.full()).getElementsByTagName("testsuite");
    return IntStream.range(0, suites.getLength())
        .mapToObj(i -> (Element) suites.item(i))
        .filter(suite -> suite.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static List<String> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
        .toList();
  }

  static Document parse(Report report)
      throws IOException, ParserConfigurationException, SAXException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JUNIT_XML.write(report, out);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }
}
