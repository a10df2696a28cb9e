package dev.wharfinger.internal.supplychain.vex;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An advisory in the form of CSAF 2 (docs.oasis-open.org/csaf), of which the statuses are read. */
public final class Csaf {
  private static final Map<String, String> STATUSES = new LinkedHashMap<>();

  static {
    STATUSES.put("known_not_affected", "not_affected");
    STATUSES.put("fixed", "fixed");
    STATUSES.put("first_fixed", "fixed");
    STATUSES.put("known_affected", "affected");
    STATUSES.put("first_affected", "affected");
    STATUSES.put("last_affected", "affected");
    STATUSES.put("under_investigation", "under_investigation");
  }

  private Csaf() {}

  /** Whether an object is such a document. */
  public static boolean isOne(RawObject object) {
    return object.object("document").filter(it -> it.has("csaf_version")).isPresent();
  }

  /** The document in our shape. */
  public static RawMapping tree(Source advisory) {
    Source document = advisory.object("document").orElseGet(advisory::nothing);
    Source tracking = document.object("tracking").orElseGet(document::nothing);
    Optional<RawScalar> written = Times.of(tracking, "current_release_date");
    CsafProducts products = CsafProducts.of(advisory);
    List<RawMapping> statements = new ArrayList<>();
    for (Source it : advisory.objects("vulnerabilities")) {
      it.object("product_status")
          .ifPresent(
              status ->
                  STATUSES.forEach(
                      (theirs, ours) -> {
                        if (status.has(theirs)) {
                          statements.add(statement(it, status, theirs, ours, products, written));
                        }
                      }));
    }
    return new Fields()
        .text("format", "csaf", advisory.node())
        .text("id", tracking.text("id"))
        .text("author", document.object("publisher").flatMap(it -> it.text("name")))
        .text("createdAt", written)
        .list("statements", statements, advisory.node())
        .at(advisory.node());
  }

  private static RawMapping statement(
      Source it,
      Source status,
      String theirs,
      String ours,
      CsafProducts products,
      Optional<RawScalar> written) {
    List<RawScalar> names = status.texts(theirs);
    return new Fields()
        .text("vulnerability", it.text("cve").or(() -> firstId(it)))
        .texts(
            "aliases",
            it.has("cve")
                ? it.objects("ids").stream().flatMap(id -> id.text("text").stream()).toList()
                : List.of(),
            it.node())
        .list("products", names.stream().map(products::product).toList(), it.node())
        .text("status", ours, status.node())
        .text(
            "justification",
            it.objects("flags").stream().flatMap(flag -> flag.text("label").stream()).findFirst())
        .text(
            "impact",
            it.objects("threats").stream()
                .filter(threat -> threat.textOrEmpty("category").equals("impact"))
                .flatMap(threat -> threat.text("details").stream())
                .findFirst())
        .text("timestamp", written)
        .at(it.node());
  }

  private static Optional<RawScalar> firstId(Source it) {
    return it.objects("ids").stream().flatMap(id -> id.text("text").stream()).findFirst();
  }
}
