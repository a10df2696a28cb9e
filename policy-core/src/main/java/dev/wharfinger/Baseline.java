package dev.wharfinger;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicyException.Subject;
import dev.wharfinger.internal.text.FilePaths;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What was found on the day that policies were taken up, so that only what is new fails. Immutable.
 *
 * <p>A finding is known again by its policy, its file, its resource and its path in it, wherever in
 * the file these have moved to. Files are known by their paths from the working directory, however
 * they were named, so that a baseline is to be written and used from the same folder.
 *
 * <pre>{@code
 * Baseline.of(policies.evaluate(resources)).write(Path.of("baseline.json"));
 * }</pre>
 */
public final class Baseline {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NavigableSet<Known> known;

  /**
   * A finding.
   *
   * @param fingerprint tells it from others of the same file
   */
  private record Known(
      String policy, String file, String resource, String path, String fingerprint) {
    private static final Comparator<Known> ORDER =
        Comparator.comparing(Known::file)
            .thenComparing(Known::policy)
            .thenComparing(Known::resource)
            .thenComparing(Known::path)
            .thenComparing(Known::fingerprint);

    static Known of(Finding finding, String fingerprint) {
      Location location = finding.location();
      return new Known(
          finding.policy().id(),
          FilePaths.canonical(location.file()),
          finding.resource(),
          location.path(),
          fingerprint);
    }
  }

  private Baseline(Collection<Known> known) {
    this.known = new TreeSet<>(Known.ORDER);
    this.known.addAll(known);
  }

  /** What a report finds, which includes what a baseline has accepted in it before. */
  public static Baseline of(Report report) {
    return new Baseline(found(report));
  }

  private static List<Known> found(Report report) {
    List<Finding> findings = new ArrayList<>();
    report.accepted().stream()
        .filter(accepted -> accepted.exception().origin() == Origin.BASELINE)
        .forEach(accepted -> findings.add(accepted.finding()));
    findings.addAll(report.findings());
    List<Known> found = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : findings) {
      Known known = Known.of(finding, fingerprints.next(finding));
      if (isAcceptable(finding)) {
        found.add(known);
      }
    }
    return found;
  }

  private static boolean isAcceptable(Finding finding) {
    return finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.UNKNOWN;
  }

  /**
   * Reads a baseline.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it is no baseline, which the message says with the place
   */
  public static Baseline read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the text of a baseline.
   *
   * @param name what the message of an exception calls it
   * @throws IllegalArgumentException if it is no baseline, which the message says with the place
   */
  public static Baseline parse(String name, String text) {
    JsonNode root = json(name, text);
    if (root.path("baselineVersion").asInt() != VERSION || !root.path("findings").isArray()) {
      throw new IllegalArgumentException(
          name + ": this is no baseline of version " + VERSION + "; write it anew");
    }
    List<Known> known = new ArrayList<>();
    for (JsonNode finding : root.path("findings")) {
      known.add(
          new Known(
              finding.path("policy").asText(),
              finding.path("file").asText(),
              finding.path("resource").asText(),
              finding.path("path").asText(),
              finding.path("fingerprint").asText()));
    }
    return new Baseline(known);
  }

  private static JsonNode json(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new IllegalArgumentException(
          "%s:%d:%d: the baseline is no JSON: %s"
              .formatted(name, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()),
          e);
    }
  }

  /** Writes it to a file, in an order that lets changes of it be read. */
  public void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out);
    }
  }

  /** Writes it in UTF-8, and leaves the stream flushed and open. */
  public void write(OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("baselineVersion", VERSION);
    ArrayNode findings = root.putArray("findings");
    for (Known each : known) {
      findings
          .addObject()
          .put("policy", each.policy())
          .put("file", each.file())
          .put("resource", each.resource())
          .put("path", each.path())
          .put("fingerprint", each.fingerprint());
    }
    String text = root.toPrettyString() + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** How many findings it knows. */
  public int size() {
    return known.size();
  }

  /** How many of the findings that it knows are found no more, so that it can be written anew. */
  public int gone(Report report) {
    NavigableSet<Known> left = new TreeSet<>(known);
    found(report).forEach(left::remove);
    return left.size();
  }

  /**
   * The findings that it knows, each with the exception that this is.
   *
   * @param findings of a whole report, in its order
   */
  public List<AcceptedFinding> accepted(List<Finding> findings) {
    List<AcceptedFinding> accepted = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : findings) {
      Known same = Known.of(finding, fingerprints.next(finding));
      if (isAcceptable(finding) && known.contains(same)) {
        accepted.add(new AcceptedFinding(finding, exception(finding)));
      }
    }
    return accepted;
  }

  private static PolicyException exception(Finding finding) {
    return new PolicyException(
        Origin.BASELINE,
        List.of(finding.policy().id()),
        Subject.ANY,
        "known when the baseline was written",
        "",
        null,
        finding.location());
  }
}
