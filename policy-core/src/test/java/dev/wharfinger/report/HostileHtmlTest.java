package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.Severity;
import dev.wharfinger.TextEdit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Whoever writes a manifest or a policy does not write the page. */
class HostileHtmlTest {
  private static final Set<String> ELEMENTS = elements("/a/`b`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "</pre></details></td><svg onload=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "`<b>`</code>`",
        "--><!--",
        "]]>",
        "&lt;script&gt;&#60;",
        "&",
        "\u0000\u001b[31m\u007f\u0085\u2028\u2029",
        "\u202egnp.exe\u2066\u2069",
        "\ud800 \udc00 \ufffe \uffff",
        "{{constructor.constructor('alert(1)')()}}",
        "javascript:alert(1)",
        "/#\"<>/../"
      })
  void textNeverBecomesAnElement(String text) {
    assertThat(elements(text)).isSubsetOf(ELEMENTS);
  }

  @Property
  void anyTextIsAWellFormedPage(@ForAll String text) {
    assertThat(elements(text)).isSubsetOf(ELEMENTS);
  }

  @Test
  void noCharacterChangesTheDirectionOrTheScreen() {
    String page = ReportFormat.HTML.format(everywhere("\u202e\u2066\u0000\u001b\u0085\u2028"));
    assertThat(page.chars().filter(c -> c != '\n').allMatch(HostileHtmlTest::isHarmless)).isTrue();
    assertThat(page).contains("\\u202e\\u2066\\u0000\\u001b\\u0085\\u2028");
  }

  private static boolean isHarmless(int c) {
    return !Character.isISOControl(c) && "\u2028\u202e\u2066".indexOf(c) < 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://example.com/\" onclick=\"alert(1)",
        "//example.com",
        "vbscript:x"
      })
  void onlyAWebAddressIsALink(String reference) throws Exception {
    Policy policy =
        new Policy(
            "p",
            "Title",
            Severity.LOW,
            List.of(),
            "",
            List.of(),
            List.of(reference, "https://example.com/a?b=c&d"),
            Reports.NOWHERE);
    HtmlPage page =
        HtmlPage.of(Reports.of(List.of(policy), List.of(), List.of(), Map.of(), 1, Map.of()));
    assertThat(page.elements("a"))
        .extracting(link -> link.getAttribute("href"))
        .filteredOn(address -> !address.startsWith("#"))
        .containsExactly("https://example.com/a?b=c&d");
    assertThat(page.texts("main").get(0)).contains(reference);
  }

  @Test
  void thePageAllowsItselfNothingButWhatIsInIt() throws Exception {
    String html = ReportFormat.HTML.format(everywhere("x"));
    String policy =
        HtmlPage.of(everywhere("x")).elements("meta").stream()
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .map(meta -> meta.getAttribute("content"))
            .collect(Collectors.joining());
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + hash(HtmlPage.between(html, "<style>")) + "'")
        .contains("script-src 'sha256-" + hash(HtmlPage.between(html, "<script>")) + "'");
    assertThat(html).doesNotContain(" src=", "url(", "@import", " style=", "<link");
  }

  @Test
  void linesNearASecretAreNotShown() throws Exception {
    String text =
        "kind: ConfigMap\nmetadata: {name: a}\n---\nkind: Secret\nstringData:\n  b: word\n";
    HtmlPage page = HtmlPage.of(Reports.at(new Location("a", 2, 1, 2, 9, "metadata"), text));
    assertThat(page.texts("pre")).containsExactly("2metadata: {name: a}\n");
  }

  @Test
  void aKeyThatBeginsFarAboveIsDotted() throws Exception {
    String lines = ("    MIIEvQIBADANBgkqhkiG9w0BAQEFAASC" + "Qk7gRzX2mVb9LpTn\n").repeat(4);
    String text =
        "data:\n  key: |\n    -----BEGIN PRIVATE KEY-----\n"
            + lines
            + "    -----END PRIVATE KEY-----\n  other: 1\n";
    HtmlPage page = HtmlPage.of(Reports.at(new Location("a", 9, 3, 9, 8, "data.other"), text));
    assertThat(page.texts("pre").get(0))
        .contains("••••")
        .contains("9  other: 1")
        .doesNotContain("MII", "Qk7g");
  }

  private static Set<String> elements(String text) {
    try {
      return HtmlPage.of(everywhere(text)).elements("*").stream()
          .map(Element::getTagName)
          .collect(Collectors.toSet());
    } catch (Exception e) {
      throw new AssertionError("not well-formed with " + text, e);
    }
  }

  /** A report in which every text that may come from others is this one. */
  private static Report everywhere(String text) {
    Policy policy =
        new Policy(
            text,
            text,
            Severity.HIGH,
            List.of(text),
            "why " + text,
            List.of(text + "/" + text),
            List.of(text, "https://example.com/"),
            Reports.NOWHERE);
    Location place = new Location(text, 1, 1, 1, 3, text);
    Finding finding =
        new Finding(
            policy,
            Outcome.FAIL,
            Severity.HIGH,
            "`quoted` " + text,
            text,
            place,
            new Reports.PlannedFix(text, List.of(new TextEdit(place, 1, 2, text)), text),
            List.of(new Reason(text, text, new Location(text, 1, 2, 1, 3, text))));
    Finding unknown = Reports.finding(policy, Outcome.UNKNOWN, text, place);
    return new Report(
        List.of(policy),
        List.of(finding, unknown),
        List.of(
            new Problem(text, Problem.Level.ERROR, text, place),
            new Problem(text, Problem.Level.NOTE, "`a`", place)),
        List.of(new Counts(0, 1, 0, 0, 1)),
        1,
        Map.of(text, "ab " + text),
        Map.of(text, text),
        Map.of(text + "/" + text, text),
        List.of(),
        "");
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
