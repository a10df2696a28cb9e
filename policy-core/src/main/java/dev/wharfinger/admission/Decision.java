package dev.wharfinger.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request.
 *
 * @param code the HTTP status that the client of the API server gets if the request is refused
 * @param denials why it is refused; none if it is not
 * @param warnings what who sent it is told although it is taken
 * @param notes what is written down besides
 * @param annotations what policies want written down, by key
 * @param patch what is to be changed in the object, a JSON patch; empty if nothing
 */
record Decision(
    int code,
    List<String> denials,
    List<String> warnings,
    List<String> notes,
    Map<String, String> annotations,
    String patch) {
  private static final int FORBIDDEN = 403;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 500;

  /** The API server cuts what is longer, and drops what is more in all. */
  private static final int LONGEST_WARNING = 256;

  private static final int MOST_OF_WARNINGS = 4096;
  private static final int LONGEST_MESSAGE = 32 * 1024;
  private static final int LONGEST_NOTE = 10 * 1024;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Decision(int code, Map<String, String> annotations, String patch) {
    this(code, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), annotations, patch);
  }

  /**
   * What follows from reports about one request.
   *
   * @param reports about the request as fixes leave it; the first one has what is to be changed
   *     besides
   */
  static Decision of(
      List<Report> reports, FixedRequest fixed, Severity denyFrom, FailurePolicy failurePolicy) {
    Map<String, String> annotations = new TreeMap<>();
    reports.forEach(report -> annotations.putAll(report.notes()));
    String patch = FixedRequest.joined(fixed.patch(), reports.get(0).patch());
    Decision decision = new Decision(FORBIDDEN, annotations, patch);
    Set<Problem> problems = new LinkedHashSet<>();
    for (Report report : reports) {
      report.findings().forEach(finding -> decision.add(finding, denyFrom, failurePolicy));
      problems.addAll(report.problems());
    }
    for (Problem problem : problems) {
      if (problem.level() == Problem.Level.ERROR) {
        decision.add(problem.message(), failurePolicy);
      }
    }
    decision.addFixed(fixed.fixed());
    return decision;
  }

  /** What could not be judged, for a reason that no policy is part of. */
  static Decision ofFailure(String message, FailurePolicy failurePolicy) {
    Decision decision = new Decision(UNAVAILABLE, Map.of(), "");
    decision.add(message, failurePolicy);
    return decision;
  }

  static Decision ofMalformed(@Nullable String message, FailurePolicy failurePolicy) {
    Decision decision = new Decision(BAD_REQUEST, Map.of(), "");
    decision.add("the review cannot be read: " + message, failurePolicy);
    return decision;
  }

  /**
   * What fixes have changed comes first, and what they did before why, as the end of a long warning
   * is cut; a refused request is not changed.
   */
  private void addFixed(List<Finding> fixed) {
    String outcome = denials.isEmpty() ? "changed: " : "not changed, as the request is refused: ";
    List<String> texts =
        fixed.stream()
            .map(f -> outcome + f.fix().map(Fix::description).orElseThrow() + "; " + text(f))
            .toList();
    warnings.addAll(0, texts);
    notes.addAll(0, texts);
  }

  private void add(Finding finding, Severity denyFrom, FailurePolicy failurePolicy) {
    String text = text(finding);
    switch (enforcement(finding, denyFrom, failurePolicy)) {
      case DENY -> denials.add(text);
      case WARN -> warnings.add(text);
      case AUDIT -> {}
    }
    notes.add(text);
  }

  private void add(String message, FailurePolicy failurePolicy) {
    (failurePolicy == FailurePolicy.FAIL ? denials : warnings).add(message);
    notes.add(message);
  }

  private static Enforcement enforcement(
      Finding finding, Severity denyFrom, FailurePolicy failurePolicy) {
    Enforcement wanted =
        finding
            .policy()
            .enforcement()
            .orElse(
                finding.severity().compareTo(denyFrom) >= 0 ? Enforcement.DENY : Enforcement.WARN);
    boolean undecided = finding.outcome() != Outcome.FAIL;
    return wanted == Enforcement.DENY && undecided && failurePolicy == FailurePolicy.IGNORE
        ? Enforcement.WARN
        : wanted;
  }

  private static String text(Finding finding) {
    String path = finding.location().path();
    return finding.policy().id()
        + ": "
        + undecided(finding.outcome())
        + finding.message()
        + (path.isEmpty() ? "" : " (" + path + ")");
  }

  /** Who sent the request is not to take a reason for a fault of the object. */
  private static String undecided(Outcome outcome) {
    return switch (outcome) {
      case UNKNOWN -> "unknown, this could not be decided: ";
      case ERROR -> "error, this could not be evaluated: ";
      default -> "";
    };
  }

  /** The review that is answered. */
  byte[] json(String uid, String apiVersion) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("uid", uid);
    response.put("allowed", denials.isEmpty());
    if (!denials.isEmpty()) {
      response.put(
          "status", Map.of("code", code, "message", cut(joined(denials), LONGEST_MESSAGE)));
    }
    if (denials.isEmpty() && !patch.isEmpty()) {
      response.put("patchType", "JSONPatch");
      response.put("patch", patch.getBytes(StandardCharsets.UTF_8));
    }
    List<String> told = told();
    if (!told.isEmpty()) {
      response.put("warnings", told);
    }
    Map<String, String> audited = new TreeMap<>();
    // the server puts the name of the webhook and a slash before a key, and drops keys with two
    // (checkKeyFormat of apiserver/pkg/audit), so that of a policy and its key is a dot here
    annotations.forEach((key, text) -> audited.put(key.replace('/', '.'), cut(text, LONGEST_NOTE)));
    if (!notes.isEmpty()) {
      audited.put("findings", cut(joined(notes), LONGEST_NOTE));
    }
    if (!audited.isEmpty()) {
      response.put("auditAnnotations", audited);
    }
    Map<String, Object> review = new LinkedHashMap<>();
    review.put("apiVersion", apiVersion);
    review.put("kind", "AdmissionReview");
    review.put("response", response);
    try {
      return MAPPER.writeValueAsBytes(review);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    int length = 0;
    for (String warning : warnings) {
      String line = cut(warning.replace('\n', ' '), LONGEST_WARNING);
      length += line.length();
      if (length > MOST_OF_WARNINGS) {
        break;
      }
      told.add(line);
    }
    return told;
  }

  private static String joined(List<String> texts) {
    return String.join("; ", texts);
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
