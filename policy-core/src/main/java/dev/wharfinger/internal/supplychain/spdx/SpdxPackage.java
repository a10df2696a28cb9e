package dev.wharfinger.internal.supplychain.spdx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A package of an SPDX document. */
final class SpdxPackage {
  private static final List<String> WHO = List.of("Organization: ", "Person: ");

  private SpdxPackage() {}

  static RawMapping of(Source it) {
    Fields fields =
        new Fields()
            .text("name", it.text("name"))
            .text("version", it.text("versionInfo"))
            .text("purl", purl(it))
            .text(
                "type",
                it.text("primaryPackagePurpose")
                    .map(type -> Fields.text(type.value().toLowerCase(Locale.ROOT), type)))
            .text("supplier", Spdx.asserted(it, "supplier").map(SpdxPackage::who))
            .text("ref", it.text("SPDXID"));
    license(it)
        .ifPresent(
            license ->
                fields.list(
                    "licenses",
                    List.of(new Fields().text("expression", Optional.of(license)).at(license)),
                    license));
    it.list("checksums")
        .ifPresent(
            list ->
                fields.list(
                    "hashes",
                    it.objects("checksums").stream().map(SpdxPackage::hash).toList(),
                    list));
    return fields.at(it.node());
  }

  static Optional<RawScalar> purl(Source it) {
    return it.objects("externalRefs").stream()
        .filter(reference -> reference.textOrEmpty("referenceType").equals("purl"))
        .flatMap(reference -> reference.text("referenceLocator").stream())
        .findFirst();
  }

  /** What somebody has found out, else what the package says of itself. */
  private static Optional<RawScalar> license(Source it) {
    return Spdx.asserted(it, "licenseConcluded").or(() -> Spdx.asserted(it, "licenseDeclared"));
  }

  private static RawScalar who(RawScalar supplier) {
    return WHO.stream()
        .filter(supplier.value()::startsWith)
        .findFirst()
        .map(prefix -> Fields.text(supplier.value().substring(prefix.length()), supplier))
        .orElse(supplier);
  }

  private static RawMapping hash(Source checksum) {
    return new Fields()
        .text("algorithm", checksum.text("algorithm"))
        .text("value", checksum.text("checksumValue"))
        .at(checksum.node());
  }
}
