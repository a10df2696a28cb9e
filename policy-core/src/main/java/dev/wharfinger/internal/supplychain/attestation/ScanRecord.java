package dev.wharfinger.internal.supplychain.attestation;

import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import dev.wharfinger.internal.supplychain.vulnerability.GrypeReport;
import dev.wharfinger.internal.supplychain.vulnerability.TrivyReport;
import java.util.Optional;

/**
 * What cosign attests of a scan (sigstore/cosign, {@code COSIGN_VULN_ATTESTATION_SPEC.md}): when it
 * was made, by what, and perhaps the report.
 */
final class ScanRecord {
  private ScanRecord() {}

  /** The report that the record holds if it is of a known scanner, with the times of the record. */
  static Fields fields(Source record) {
    Source scanner = record.object("scanner").orElseGet(record::nothing);
    Source metadata = record.object("metadata").orElseGet(record::nothing);
    Fields fields = scanner.object("result").map(ScanRecord::report).orElseGet(Fields::new);
    if (fields.value("scanner").isEmpty()) {
      fields.text("scanner", scanner.text("uri"));
    }
    if (fields.value("scannerVersion").isEmpty()) {
      fields.text("scannerVersion", scanner.text("version"));
    }
    Optional<RawScalar> finished =
        Times.of(metadata, "scanFinishedOn").or(() -> Times.of(metadata, "scanStartedOn"));
    return fields.text("scannedAt", finished);
  }

  private static Fields report(Source result) {
    RawObject object = result.object();
    if (TrivyReport.isOne(object)) {
      return Fields.of(TrivyReport.tree(result));
    }
    return GrypeReport.isOne(object) ? Fields.of(GrypeReport.tree(result)) : new Fields();
  }
}
