package dev.wharfinger.internal.supplychain.vex;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.ImageNames;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OpenVEX document (github.com/openvex/spec), of version 0.2 or before. */
public final class OpenVex {
  private static final String CONTEXT = "openvex.dev/ns";

  /** How hashes are called there, and in digests. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha-256", "sha256", "sha-384", "sha384", "sha-512", "sha512");

  private OpenVex() {}

  /** Whether an object is such a document. */
  public static boolean isOne(RawObject object) {
    return object.text("@context").filter(context -> context.contains(CONTEXT)).isPresent()
        && object.has("statements");
  }

  /** The document in our shape. */
  public static RawMapping tree(Source document) {
    Optional<RawScalar> written =
        Times.of(document, "last_updated").or(() -> Times.of(document, "timestamp"));
    Fields fields =
        new Fields()
            .text("format", "openvex", document.node())
            .text("id", document.text("@id"))
            .text("author", document.text("author"))
            .text("createdAt", written);
    document
        .list("statements")
        .ifPresent(
            list ->
                fields.list(
                    "statements",
                    document.objects("statements").stream()
                        .map(it -> statement(it, written))
                        .toList(),
                    list));
    return fields.at(document.node());
  }

  /** A statement is as old as the document if it does not say otherwise. */
  private static RawMapping statement(Source it, Optional<RawScalar> written) {
    Fields fields = new Fields();
    if (it.value("vulnerability").orElse(null) instanceof RawScalar) {
      fields.text("vulnerability", it.text("vulnerability"));
    } else {
      it.object("vulnerability").ifPresent(named -> addNames(fields, named));
    }
    it.list("products").ifPresent(list -> fields.list("products", products(it, list), list));
    return fields
        .node("status", it.text("status").filter(VexStatuses::isOne))
        .text("justification", it.text("justification"))
        .text("impact", it.text("impact_statement"))
        .text("action", it.text("action_statement"))
        .text(
            "timestamp",
            Times.of(it, "last_updated").or(() -> Times.of(it, "timestamp")).or(() -> written))
        .at(it.node());
  }

  private static void addNames(Fields fields, Source named) {
    fields.text("vulnerability", named.text("name").or(() -> named.text("@id")));
    named.list("aliases").ifPresent(list -> fields.texts("aliases", named.texts("aliases"), list));
  }

  private static List<RawMapping> products(Source it, RawSequence list) {
    return list.items().stream().anyMatch(item -> item.target() instanceof RawScalar)
        ? it.texts("products").stream().map(name -> named(name, it)).toList()
        : it.objects("products").stream().map(OpenVex::product).toList();
  }

  /** Before version 0.2 products were texts, and their parts were named once for all. */
  private static RawMapping named(RawScalar name, Source statement) {
    Fields fields = new Fields().text("id", Optional.of(name));
    if (statement.has("subcomponents")) {
      fields.texts("subcomponents", statement.texts("subcomponents"), statement.node());
    }
    return purl(fields, Optional.of(name)).at(name);
  }

  private static RawMapping product(Source it) {
    Optional<RawScalar> purl = it.object("identifiers").flatMap(names -> names.text("purl"));
    Fields fields = new Fields().text("id", it.text("@id").or(() -> purl));
    purl(fields, purl.or(() -> it.text("@id")));
    ImageNames digests = new ImageNames();
    it.object("hashes").ifPresent(hashes -> addDigests(digests, hashes));
    if (digests.hasDigest()) {
      Fields.of(digests.at(it.node()))
          .value("digests")
          .ifPresent(list -> fields.node("digests", list));
    }
    it.list("subcomponents")
        .ifPresent(list -> fields.texts("subcomponents", subcomponents(it), list));
    return fields.at(it.node());
  }

  private static void addDigests(ImageNames digests, Source hashes) {
    for (String name : hashes.names()) {
      hashes
          .text(name)
          .ifPresent(
              hash ->
                  digests.digest(ALGORITHMS.getOrDefault(name, name) + ":" + hash.value(), hash));
    }
  }

  private static List<RawScalar> subcomponents(Source product) {
    List<RawScalar> names = new ArrayList<>();
    for (Source part : product.objects("subcomponents")) {
      part.object("identifiers")
          .flatMap(ids -> ids.text("purl"))
          .or(() -> part.text("@id"))
          .ifPresent(names::add);
    }
    return names;
  }

  private static Fields purl(Fields fields, Optional<RawScalar> text) {
    return fields.text("purl", text.filter(name -> name.value().startsWith("pkg:")));
  }
}
