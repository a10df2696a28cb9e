package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.supplychain.shape.PackageUrl;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.ImageReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All VEX statements of a set, by the vulnerabilities that they are about. */
final class VexStatements {
  private static final Index<VexStatements> INDEX = VexStatements::new;
  private static final String STATEMENT = "supplychain.VexStatement";

  /** Of statements of the same time, the one that a policy would rather hear of counts. */
  private static final List<String> ASCENDING =
      List.of("not_affected", "fixed", "under_investigation", "affected");

  private final Map<String, List<Statement>> byVulnerability = new HashMap<>();

  private record Statement(String status, Instant time, List<ObjectNode> products) {
    private Statement {
      products = List.copyOf(products);
    }
  }

  private VexStatements(Resources resources) {
    for (ObjectNode node : Nodes.all(resources, STATEMENT)) {
      Nodes.readable(() -> statement(node))
          .flatMap(statement -> statement)
          .ifPresent(statement -> names(node).forEach(name -> add(name, statement)));
    }
  }

  static VexStatements in(EvaluationContext context) {
    return context.index(INDEX);
  }

  /** Whether a status says that there is nothing to do. */
  static boolean isSettled(Object status) {
    return status.equals("not_affected") || status.equals("fixed");
  }

  /** What the newest statement says of a vulnerability in the package and the image it is in. */
  Optional<Object> status(ObjectNode vulnerability) {
    Product product = Product.of(vulnerability);
    return names(vulnerability)
        .flatMap(name -> byVulnerability.getOrDefault(name, List.of()).stream())
        .filter(statement -> statement.products().stream().anyMatch(product::isMeantBy))
        .max(
            Comparator.comparing(Statement::time)
                .thenComparing(statement -> ASCENDING.indexOf(statement.status())))
        .map(Statement::status);
  }

  private void add(String name, Statement statement) {
    byVulnerability.computeIfAbsent(name, key -> new ArrayList<>()).add(statement);
  }

  /** A statement without a status that is known says nothing. */
  private static Optional<Statement> statement(ObjectNode node) {
    return Nodes.text(node, "status")
        .filter(ASCENDING::contains)
        .map(
            status ->
                new Statement(
                    status,
                    Nodes.value(node, "timestamp")
                        .filter(Instant.class::isInstance)
                        .map(Instant.class::cast)
                        .orElse(Instant.MIN),
                    Nodes.objects(node, "products")));
  }

  /** A statement calls it {@code vulnerability}, a report {@code id}; both may know other names. */
  private static Stream<String> names(ObjectNode node) {
    boolean isStatement = node.type().displayName().equals(STATEMENT);
    Stream<String> own = Nodes.readableText(node, isStatement ? "vulnerability" : "id").stream();
    Stream<String> others =
        Nodes.readable(() -> Nodes.list(node, "aliases")).stream()
            .flatMap(List::stream)
            .filter(String.class::isInstance)
            .map(String.class::cast);
    return Stream.concat(own, others).map(name -> name.toUpperCase(Locale.ROOT)).distinct();
  }

  /** Where a vulnerability was found. */
  private record Product(Optional<PackageUrl> url, Optional<ImageIdentity> image) {

    static Product of(ObjectNode vulnerability) {
      return new Product(
          Nodes.readableText(vulnerability, "purl").flatMap(PackageUrl::parse),
          Nodes.readable(() -> Nodes.object(Nodes.root(vulnerability), "image"))
              .flatMap(image -> image)
              .flatMap(image -> Nodes.readable(() -> ImageIdentity.of(image))));
    }

    /** Parts are parts of an image, as of nothing else it is known what it holds. */
    boolean isMeantBy(ObjectNode product) {
      List<?> parts = Nodes.readable(() -> Nodes.list(product, "subcomponents")).orElse(List.of());
      return parts.isEmpty()
          ? isImageMeantBy(product) || isPackageMeantBy(Nodes.readableText(product, "purl"))
          : isImageMeantBy(product)
              && parts.stream()
                  .anyMatch(part -> isPackageMeantBy(Optional.of(String.valueOf(part))));
    }

    private boolean isPackageMeantBy(Optional<String> written) {
      return written
          .flatMap(PackageUrl::parse)
          .filter(said -> url.filter(said::means).isPresent())
          .isPresent();
    }

    private boolean isImageMeantBy(ObjectNode product) {
      return image.filter(found -> isMeant(found, product)).isPresent();
    }

    private static boolean isMeant(ImageIdentity image, ObjectNode product) {
      List<?> digests = Nodes.readable(() -> Nodes.list(product, "digests")).orElse(List.of());
      return digests.stream().anyMatch(image.digests()::contains)
          || Nodes.readableText(product, "purl")
              .flatMap(PackageUrl::parse)
              .filter(said -> said.type().equals(PackageUrl.OCI) && image.isMeantBy(said))
              .isPresent()
          || Nodes.readableText(product, "id")
              .flatMap(ImageReference::tryParse)
              .flatMap(ImageReference::digest)
              .filter(image.digests()::contains)
              .isPresent();
    }
  }
}
