package dev.wharfinger.internal.supplychain.cyclonedx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import java.util.Optional;

/** A component as a package. */
final class CycloneDxPackage {
  private CycloneDxPackage() {}

  static RawMapping of(Source component) {
    Fields fields =
        new Fields()
            .text("name", component.text("name"))
            .text("group", component.text("group"))
            .text("version", component.text("version"))
            .text("purl", component.text("purl"))
            .text("type", component.text("type"))
            .text("supplier", supplier(component))
            .text("ref", component.text("bom-ref"));
    component
        .list("licenses")
        .ifPresent(
            list ->
                fields.list(
                    "licenses",
                    component.objects("licenses").stream().map(CycloneDxPackage::license).toList(),
                    list));
    component
        .list("hashes")
        .ifPresent(
            list ->
                fields.list(
                    "hashes",
                    component.objects("hashes").stream().map(CycloneDxPackage::hash).toList(),
                    list));
    return fields.at(component.node());
  }

  private static Optional<RawScalar> supplier(Source component) {
    return component
        .object("supplier")
        .flatMap(it -> it.text("name"))
        .or(() -> component.object("manufacturer").flatMap(it -> it.text("name")))
        .or(() -> component.text("publisher"));
  }

  /** An identifier is an expression too. */
  private static RawMapping license(Source choice) {
    Optional<Source> license = choice.object("license");
    return new Fields()
        .text(
            "expression", choice.text("expression").or(() -> license.flatMap(it -> it.text("id"))))
        .text("name", license.flatMap(it -> it.text("name")))
        .at(choice.node());
  }

  private static RawMapping hash(Source hash) {
    return new Fields()
        .text("algorithm", hash.text("alg"))
        .text("value", hash.text("content"))
        .at(hash.node());
  }
}
