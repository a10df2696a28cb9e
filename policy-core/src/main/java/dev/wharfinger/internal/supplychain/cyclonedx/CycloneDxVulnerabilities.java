package dev.wharfinger.internal.supplychain.cyclonedx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import dev.wharfinger.internal.supplychain.vulnerability.Scores;
import dev.wharfinger.internal.supplychain.vulnerability.Severities;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of vulnerabilities.
 *
 * @param found each vulnerability of each component that it affects
 * @param statements what analysis came to
 */
record CycloneDxVulnerabilities(List<RawMapping> found, List<RawMapping> statements) {
  /** Links to components of other documents (cyclonedx.org, BOM-Link). */
  private static final String LINK = "urn:cdx:";

  CycloneDxVulnerabilities {
    found = List.copyOf(found);
    statements = List.copyOf(statements);
  }

  static CycloneDxVulnerabilities of(Source document, Components components) {
    Optional<RawScalar> written =
        document.object("metadata").flatMap(metadata -> Times.of(metadata, "timestamp"));
    List<RawMapping> found = new ArrayList<>();
    List<RawMapping> statements = new ArrayList<>();
    for (Source it : document.objects("vulnerabilities")) {
      List<Source> affected = it.objects("affects");
      for (Source place : affected) {
        found.add(vulnerability(it, components.find(place.textOrEmpty("ref"))).at(it.node()));
      }
      if (affected.isEmpty()) {
        found.add(vulnerability(it, Optional.empty()).at(it.node()));
      }
      it.object("analysis")
          .ifPresent(analysis -> statements.add(statement(it, analysis, components, written)));
    }
    return new CycloneDxVulnerabilities(found, statements);
  }

  private static Fields vulnerability(Source it, Optional<Source> component) {
    List<Source> ratings = it.objects("ratings");
    Optional<Source> analysis = it.object("analysis");
    return new Fields()
        .text("id", it.text("id"))
        .texts("aliases", aliases(it), it.node())
        .text("title", it.text("description"))
        .node("severity", Severities.highest(texts(ratings, "severity")))
        .plain(
            "cvss",
            Scores.highest(
                ratings.stream().flatMap(rating -> rating.number("score").stream()).toList()))
        .text("package", component.flatMap(of -> of.text("name")))
        .text("purl", component.flatMap(of -> of.text("purl")))
        .text("installed", component.flatMap(of -> of.text("version")))
        .node(
            "status",
            analysis.flatMap(of -> of.text("state")).flatMap(CycloneDxVulnerabilities::status))
        .text("justification", analysis.flatMap(of -> of.text("justification")))
        .text("source", it.object("source").flatMap(of -> of.text("name")));
  }

  private static List<RawScalar> texts(List<Source> objects, String name) {
    return objects.stream().flatMap(object -> object.text(name).stream()).toList();
  }

  private static List<RawScalar> aliases(Source it) {
    return texts(it.objects("references"), "id");
  }

  private static RawMapping statement(
      Source it, Source analysis, Components components, Optional<RawScalar> written) {
    return new Fields()
        .text("vulnerability", it.text("id"))
        .texts("aliases", aliases(it), it.node())
        .list(
            "products",
            it.objects("affects").stream().map(place -> product(place, components)).toList(),
            it.node())
        .node("status", analysis.text("state").flatMap(CycloneDxVulnerabilities::status))
        .text("justification", analysis.text("justification"))
        .text("impact", analysis.text("detail"))
        .text(
            "timestamp",
            Times.of(analysis, "lastUpdated")
                .or(() -> Times.of(analysis, "firstIssued"))
                .or(() -> Times.of(it, "updated"))
                .or(() -> written))
        .at(it.node());
  }

  /** Scanners use package URLs as references, so one of another document may tell all the same. */
  private static RawMapping product(Source place, Components components) {
    String reference = place.textOrEmpty("ref");
    int hash = reference.indexOf('#');
    String elsewhere =
        reference.startsWith(LINK) && hash > 0 ? decoded(reference.substring(hash + 1)) : reference;
    Fields fields = new Fields().text("id", place.text("ref"));
    Optional<RawScalar> own = components.find(reference).flatMap(it -> it.text("purl"));
    if (own.isPresent()) {
      fields.text("purl", own);
    } else if (elsewhere.startsWith("pkg:")) {
      fields.text("purl", elsewhere, place.node());
    }
    return fields.at(place.node());
  }

  /** What is escaped for the link; escapes of a package URL itself stay. */
  private static String decoded(String fragment) {
    try {
      return fragment.startsWith("pkg%3A") || fragment.startsWith("pkg%3a")
          ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8)
          : fragment;
    } catch (IllegalArgumentException e) {
      return fragment; // not escaped, as it seems
    }
  }

  private static Optional<RawScalar> status(RawScalar state) {
    return switch (state.value()) {
      case "not_affected", "false_positive" -> Optional.of(Fields.text("not_affected", state));
      case "resolved", "resolved_with_pedigree" -> Optional.of(Fields.text("fixed", state));
      case "exploitable" -> Optional.of(Fields.text("affected", state));
      case "in_triage" -> Optional.of(Fields.text("under_investigation", state));
      default -> Optional.empty();
    };
  }
}
