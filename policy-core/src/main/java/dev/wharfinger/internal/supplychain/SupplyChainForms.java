package dev.wharfinger.internal.supplychain;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.supplychain.attestation.AttestationForms;
import dev.wharfinger.internal.supplychain.cyclonedx.CycloneDx;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.spdx.Spdx;
import dev.wharfinger.internal.supplychain.vex.Csaf;
import dev.wharfinger.internal.supplychain.vex.OpenVex;
import dev.wharfinger.internal.supplychain.vulnerability.GrypeReport;
import dev.wharfinger.internal.supplychain.vulnerability.TrivyReport;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The forms of documents about images. */
public final class SupplyChainForms {
  private static final String REPORT = "supplychain.VulnerabilityReport";

  private static final String SBOM = "supplychain.Sbom";
  private static final String VEX = "supplychain.Vex";

  private static final List<DocumentForm> PLAIN =
      List.of(
          new Form("Trivy report", REPORT, TrivyReport::isOne, TrivyReport::tree),
          new Form("Grype report", REPORT, GrypeReport::isOne, GrypeReport::tree),
          new Form("CycloneDX document", SBOM, CycloneDx::isSbom, CycloneDx::sbom),
          new Form("SPDX document", SBOM, Spdx::isOne, Spdx::tree),
          new Form("SPDX 3 document", SBOM, Spdx::isVersion3, Spdx::unread),
          new Form("CycloneDX VEX document", VEX, CycloneDx::isVex, CycloneDx::vex),
          new Form("OpenVEX document", VEX, OpenVex::isOne, OpenVex::tree),
          new Form("CSAF advisory", VEX, Csaf::isOne, Csaf::tree));

  private SupplyChainForms() {}

  /** All forms, of which no two claim the same document. */
  public static List<DocumentForm> all() {
    return Stream.concat(PLAIN.stream(), AttestationForms.all().stream()).toList();
  }

  private record Form(
      String name, String type, Predicate<RawObject> test, Function<Source, RawMapping> reading)
      implements DocumentForm {

    @Override
    public boolean isOne(RawObject document) {
      return test.test(document);
    }

    @Override
    public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
      return reading.apply(Source.of(document, problems));
    }
  }
}
