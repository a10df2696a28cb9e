package dev.wharfinger.internal.supplychain.vex;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The products of an advisory, which it refers to by names of its own. */
final class CsafProducts {
  private static final String HELPER = "product_identification_helper";

  private final Map<String, RawScalar> purls = new HashMap<>();

  /** Which product a product is a part of. */
  private final Map<String, Part> parts = new HashMap<>();

  private record Part(String of, String part) {}

  private CsafProducts() {}

  static CsafProducts of(Source advisory) {
    CsafProducts products = new CsafProducts();
    advisory.object("product_tree").ifPresent(products::addTree);
    return products;
  }

  /** A product as the shape has it. */
  RawMapping product(RawScalar name) {
    Fields fields = new Fields().text("id", Optional.of(name));
    Part part = parts.get(name.value());
    RawScalar whole = purls.get(part == null ? name.value() : part.of());
    if (whole != null) {
      fields.text("purl", Optional.of(whole));
    }
    RawScalar inner = part == null ? null : purls.get(part.part());
    if (inner != null) {
      fields.texts("subcomponents", List.of(inner), inner);
    }
    return fields.at(name);
  }

  private void addTree(Source tree) {
    addBranches(tree);
    tree.objects("full_product_names").forEach(this::addProduct);
    for (Source relationship : tree.objects("relationships")) {
      relationship
          .object("full_product_name")
          .flatMap(it -> it.text("product_id"))
          .ifPresent(
              id ->
                  parts.put(
                      id.value(),
                      new Part(
                          relationship.textOrEmpty("relates_to_product_reference"),
                          relationship.textOrEmpty("product_reference"))));
    }
  }

  private void addBranches(Source holder) {
    for (Source branch : holder.objects("branches")) {
      branch.object("product").ifPresent(this::addProduct);
      addBranches(branch);
    }
  }

  private void addProduct(Source product) {
    Optional<RawScalar> purl = product.object(HELPER).flatMap(helper -> helper.text("purl"));
    Optional<RawScalar> id = product.text("product_id");
    if (id.isPresent() && purl.isPresent()) {
      purls.put(id.get().value(), purl.get());
    }
  }
}
