package dev.wharfinger.internal.supplychain.attestation;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.supplychain.cyclonedx.CycloneDx;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.spdx.Spdx;
import dev.wharfinger.internal.supplychain.vex.OpenVex;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The forms of attestations: each kind of predicate makes documents of another type. */
public final class AttestationForms {
  private static final String SLSA = "https://slsa.dev/provenance/";
  private static final String CYCLONEDX = "https://cyclonedx.org/bom";
  private static final String SPDX = "https://spdx.dev/Document";
  private static final String SCAN = "https://cosign.sigstore.dev/attestation/vuln/v1";
  private static final String VEX = "https://openvex.dev/ns";

  private static final List<String> TYPED = List.of(SLSA, CYCLONEDX, SPDX, SCAN, VEX);

  private AttestationForms() {}

  /** All of them; every statement is of one form. */
  public static List<DocumentForm> all() {
    return List.of(
        new Form(
            "SLSA provenance",
            "supplychain.Provenance",
            List.of(SLSA),
            AttestationForms::provenance),
        new Form(
            "SBOM attestation",
            "supplychain.Sbom",
            List.of(CYCLONEDX, SPDX),
            AttestationForms::sbom),
        new Form(
            "scan attestation",
            "supplychain.VulnerabilityReport",
            List.of(SCAN),
            AttestationForms::report),
        new Form("VEX attestation", "supplychain.Vex", List.of(VEX), AttestationForms::vex),
        new Form("attestation", "supplychain.Attestation", List.of(), AttestationForms::other));
  }

  private static Fields provenance(Statement statement, Consumer<ReadProblem> problems) {
    Fields fields = described(statement, problems);
    statement
        .predicate(problems)
        .ifPresent(predicate -> Provenance.addTo(fields, Source.of(predicate, problems)));
    return fields;
  }

  private static Fields sbom(Statement statement, Consumer<ReadProblem> problems) {
    Optional<RawObject> predicate = statement.predicate(problems);
    Source source = Source.of(predicate.orElse(statement.object()), problems);
    boolean isSpdx = statement.predicateType().startsWith(SPDX);
    boolean readable = predicate.filter(isSpdx ? Spdx::isOne : CycloneDx::isDocument).isPresent();
    if (!readable) {
      return unread(statement, problems)
          .text("format", isSpdx ? "spdx" : "cyclonedx", statement.object().mapping());
    }
    return Fields.of(isSpdx ? Spdx.tree(source) : CycloneDx.sbom(source))
        .node("image", statement.image(problems));
  }

  private static Fields report(Statement statement, Consumer<ReadProblem> problems) {
    return statement
        .predicate(problems)
        .map(predicate -> ScanRecord.fields(Source.of(predicate, problems)))
        .orElseGet(() -> unread(statement, problems))
        .node("image", statement.image(problems));
  }

  private static Fields vex(Statement statement, Consumer<ReadProblem> problems) {
    return statement
        .predicate(problems)
        .filter(OpenVex::isOne)
        .map(predicate -> Fields.of(OpenVex.tree(Source.of(predicate, problems))))
        .orElseGet(
            () ->
                unread(statement, problems)
                    .text("format", "openvex", statement.object().mapping()));
  }

  private static Fields other(Statement statement, Consumer<ReadProblem> problems) {
    return described(statement, problems).node("predicate", statement.object().node("predicate"));
  }

  private static Fields described(Statement statement, Consumer<ReadProblem> problems) {
    RawNode at = statement.object().mapping();
    return new Fields()
        .text("predicateType", statement.predicateType(), at)
        .list("subjects", statement.subjects(problems), at);
  }

  private static Fields unread(Statement statement, Consumer<ReadProblem> problems) {
    RawNode at = statement.object().mapping();
    String message =
        "the predicate is not what `" + statement.predicateType() + "` says, and is not read";
    problems.accept(ReadProblem.error("not-read", message, at.start(), at.end()));
    return new Fields();
  }

  /** Makes the fields of a document of what a statement says. */
  @FunctionalInterface
  private interface Reading {
    Fields read(Statement statement, Consumer<ReadProblem> problems);
  }

  /**
   * A form.
   *
   * @param prefixes what its types of predicates begin with; none for all that are in no other form
   */
  private record Form(String name, String type, List<String> prefixes, Reading reading)
      implements DocumentForm {

    @Override
    public boolean isOne(RawObject document) {
      Optional<Statement> statement = Statement.in(document, problem -> {});
      if (statement.isEmpty()) {
        return prefixes.isEmpty() && Statement.isEnvelope(document);
      }
      String predicateType = statement.get().predicateType();
      return prefixes.isEmpty()
          ? TYPED.stream().noneMatch(predicateType::startsWith)
          : prefixes.stream().anyMatch(predicateType::startsWith);
    }

    @Override
    public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
      return Statement.in(document, problems)
          .map(statement -> statement.with(reading.read(statement, problems)))
          .orElseGet(Fields::new)
          .at(document.mapping());
    }
  }
}
