package dev.wharfinger.report;

import dev.wharfinger.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes reports in one format. The formats given here are constants; others may be implemented by
 * anybody.
 *
 * <pre>{@code
 * ReportFormat.TEXT.write(report, System.out);
 * }</pre>
 *
 * <p>A format is stateless and may be used by many threads.
 */
@FunctionalInterface
public interface ReportFormat {

  /**
   * For people: each finding and problem with the line that it is about, then a summary.
   *
   * <p>The first line of a finding is {@code file:line:column: severity policy-id: message}, so
   * that terminals and editors make a link of it. Where a resource does not come from text, it is
   * {@code name (resource path): severity policy-id: message}. What would confuse a terminal,
   * control and direction characters, is written as {@code \}{@code uXXXX}. Left out is what {@link
   * #VERBOSE_TEXT} has besides.
   */
  ReportFormat TEXT = new TextReport(TextStyle.PLAIN, false)::write;

  /**
   * {@link #TEXT} for terminals that show colours: the same text, with control sequences that tell
   * severities, places, fixes and reasons apart.
   */
  ReportFormat COLORED_TEXT = new TextReport(TextStyle.COLORED, false)::write;

  /**
   * {@link #TEXT} with all there is: what exceptions accept, with the reason; each policy that
   * found nothing to look at; and what variables of policies are, where the message says as much.
   */
  ReportFormat VERBOSE_TEXT = new TextReport(TextStyle.PLAIN, true)::write;

  /** {@link #VERBOSE_TEXT} for terminals that show colours. */
  ReportFormat COLORED_VERBOSE_TEXT = new TextReport(TextStyle.COLORED, true)::write;

  /**
   * For people who want to know where to begin: how many findings each policy has, the gravest
   * first, then problems, and the summary of {@link #TEXT}.
   */
  ReportFormat OVERVIEW = new OverviewText(TextStyle.PLAIN)::write;

  /** {@link #OVERVIEW} for terminals that show colours. */
  ReportFormat COLORED_OVERVIEW = new OverviewText(TextStyle.COLORED)::write;

  /**
   * For programs: one JSON object in UTF-8.
   *
   * <pre>{@code
   * {"formatVersion": 1,
   *  "summary":  {"resources", "policies", "findings": {"critical", "high", "medium", "low"},
   *               "unknown", "errors", "problems", "accepted", "matchedNothing": [id],
   *               "alwaysSkipped": [id]},
   *  "policies": [{"id", "title", "severity", "match": [], "controls": [], "references": [],
   *                "counts": {"pass", "fail", "skip", "error", "unknown", "accepted"}}],
   *  "findings": [{"policy", "outcome", "severity", "message", "resource", "location", "fix",
   *                "edits": [{"location", "start", "end", "text"}],
   *                "reasons": [{"expression", "value", "location"}]}],
   *  "accepted": [{as in findings, "exception": {"origin", "reason", "owner", "expires",
   *                "location"}}],
   *  "problems": [{"code", "level", "message", "location"}],
   *  "controls": [{"benchmark", "control", "outcome", "policies": [id],
   *                "counts": {"pass", "fail", "skip", "error", "unknown", "accepted"}}]}
   * }</pre>
   *
   * <p>A {@code location} is {@code {"file", "line", "column", "endLine", "endColumn", "path"}} as
   * in {@link dev.wharfinger.Location}; without the four numbers where the resource does not come
   * from text. Enum values are in lower case. Members may be added without a new {@code
   * formatVersion}; none is ever left out but {@code fix} and {@code edits}, where a policy names
   * no fix, the {@code location} of a reason that is in no resource, and {@code expires} of what
   * has no end.
   */
  ReportFormat JSON = JsonReport::write;

  /**
   * For code scanning services and editors: one log file of SARIF 2.1.0 with one run.
   *
   * <p>A finding of outcome fail is a result of kind {@code fail}, at the level of its severity:
   * {@code error} for critical and high, {@code warning} for medium, {@code note} for low. What is
   * unknown is of kind {@code open}, and what could not be evaluated of kind {@code review}; both
   * have the level {@code none}, as the format asks of them. Problems are notifications of the
   * invocation, which is successful where nothing but notes is among them. What exceptions accept
   * are results with a {@code suppression}, and {@code fixes} hold the edits. Columns count code
   * points. The fingerprint {@code wharfingerFinding/v1} does not change with the position in the
   * file.
   */
  ReportFormat SARIF = SarifReport::write;

  /**
   * For build servers: XML as test runs write it, with one {@code testsuite} for each policy.
   *
   * <p>Each finding is a {@code testcase} with a {@code failure}, or with an {@code error} if it is
   * unknown or could not be evaluated. The numbers of a suite count every verdict, those that
   * passed or were skipped included, which have no {@code testcase}. Problems, but not notes, are
   * errors of a suite named {@code problems}.
   */
  ReportFormat JUNIT_XML = JunitReport::write;

  /**
   * For the log of a GitHub workflow: each finding and problem is a command that makes an
   * annotation of the file, and the summary of {@link #TEXT} follows.
   *
   * <p>Findings of severity critical and high, and what could not be evaluated or read, are errors;
   * those of severity medium, and what is unknown, are warnings; the rest are notices.
   */
  ReportFormat GITHUB = GithubReport::write;

  /**
   * For people who answer for a benchmark: of each control whether it passes, fails or is unknown,
   * as text; those that fail first, with how many verdicts were given and by which policies.
   */
  ReportFormat SCORE_CARD = ScoreCardReport::write;

  /**
   * For people: one page of HTML that needs no network, with every finding and the lines around it,
   * charts, what becomes of each control, policy and file.
   *
   * <p>All of it can be read without JavaScript, which only sorts and filters. The page allows
   * itself nothing but its own style and script ({@code Content-Security-Policy}), and nothing in
   * it depends on the time: the same report is the same page.
   */
  ReportFormat HTML = HtmlReport::write;

  /**
   * For the comment of a pull request or the summary of a GitHub job: the numbers, a table of the
   * findings, those that matter most first, and what becomes of the controls of each benchmark, in
   * GitHub Flavored Markdown.
   *
   * <p>It is never longer than 60,000 characters, since a comment takes 65,536; how many findings
   * there is no room for is said. Nothing that comes from a manifest or a policy is a link, a
   * mention or markup.
   */
  ReportFormat MARKDOWN = MarkdownReport::write;

  /**
   * For tools in a cluster: documents of YAML to apply, a {@code PolicyReport} for each namespace
   * and a {@code ClusterPolicyReport} for the rest, of the API {@code wgpolicyk8s.io/v1alpha2} of
   * the Kubernetes policy working group.
   *
   * <p>A result is {@code fail}, or {@code error} for what could not be evaluated, decided or read;
   * the property {@code outcome} says which. What a manifest names no namespace for is in a report
   * that names none either, and lands where the manifest does. A result has {@code resources} only
   * if it is about an object of Kubernetes. Passes are not counted by namespace, so no summary has
   * them. Reports are called {@code wharfinger}; more than 500 results are parted into several.
   *
   * <p>The first definitions of this API know the severities low, medium and high only; a cluster
   * that has one of them refuses {@code critical}.
   */
  ReportFormat POLICY_REPORT = PolicyReports::write;

  /**
   * Writes a report in UTF-8, and leaves the stream flushed and open.
   *
   * @throws IOException if the stream does not take it
   */
  void write(Report report, OutputStream out) throws IOException;

  /** The report as a string. */
  default String format(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
