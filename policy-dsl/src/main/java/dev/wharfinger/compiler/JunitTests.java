package dev.wharfinger.compiler;

import dev.wharfinger.internal.xml.JunitXml;
import dev.wharfinger.internal.xml.JunitXml.Cause;
import dev.wharfinger.internal.xml.JunitXml.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what came of tests for {@link PolicyTests#writeJunitXml}. */
final class JunitTests {
  private JunitTests() {}

  static void write(List<PolicyTest> tests, OutputStream out) throws IOException {
    Map<String, List<PolicyTest>> suites =
        tests.stream()
            .collect(
                Collectors.groupingBy(PolicyTest::policy, LinkedHashMap::new, Collectors.toList()));
    JunitXml xml = new JunitXml(out);
    xml.start();
    for (Map.Entry<String, List<PolicyTest>> suite : suites.entrySet()) {
      List<PolicyTest> cases = suite.getValue();
      int failed = (int) cases.stream().filter(test -> !test.passed()).count();
      xml.startSuite(suite.getKey(), new Numbers(cases.size(), failed, 0, 0));
      for (PolicyTest test : cases) {
        xml.testCase(test.policy(), test.name(), cause(test));
      }
      xml.endSuite();
    }
    xml.end();
  }

  private static @Nullable Cause cause(PolicyTest test) {
    if (test.passed()) {
      return null;
    }
    Diagnostic first = test.problems().get(0);
    String details =
        test.problems().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    return new Cause("failure", first.code(), first.message(), details);
  }
}
