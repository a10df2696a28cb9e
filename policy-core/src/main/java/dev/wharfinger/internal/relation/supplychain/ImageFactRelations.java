package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the name of an image to what documents say of it. */
public final class ImageFactRelations {
  private static final Optional<Type> IMAGE = Optional.of(Scalar.IMAGE_REFERENCE);
  private static final String VULNERABILITIES = "vulnerabilities";

  private ImageFactRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.global(
        "vulnerabilityReport",
        IMAGE,
        List.of(),
        functions.type("supplychain.VulnerabilityReport"),
        "The newest report on the vulnerabilities of the image, found by its digest, or by a tag that"
            + " the report says the image had; unknown if there is none.",
        (UnaryBody)
            (context, image) ->
                ImageFacts.REPORTS.newestThatStates(context, named(image), VULNERABILITIES));
    functions.global(
        VULNERABILITIES,
        IMAGE,
        List.of(),
        functions.type("supplychain.Vulnerability").map(ListType::new),
        "The vulnerabilities of the image, as its newest report has them; unknown if there is none.",
        (UnaryBody)
            (context, image) -> {
              Object report =
                  ImageFacts.REPORTS.newestThatStates(context, named(image), VULNERABILITIES);
              return report instanceof ObjectNode found
                  ? Nodes.value(found, VULNERABILITIES).orElseThrow()
                  : report;
            });
    functions.global(
        "sbom",
        IMAGE,
        List.of(),
        functions.type("supplychain.Sbom"),
        "The newest list of what is in the image, found as its report is; unknown if there is none.",
        (UnaryBody) (context, image) -> ImageFacts.SBOMS.newest(context, named(image)));
    functions.global(
        "provenance",
        IMAGE,
        List.of(),
        functions.type("supplychain.Provenance"),
        "How the image was built, as its newest provenance says, found as its report is; unknown if"
            + " there is none. Whether anybody signed that is another question.",
        (UnaryBody) (context, image) -> ImageFacts.PROVENANCE.newest(context, named(image)));
    all(
        functions,
        "vulnerabilityReports",
        ImageFacts.REPORTS,
        "All reports on the vulnerabilities of the image; there may be others, unless the set is closed.");
    all(
        functions,
        "sboms",
        ImageFacts.SBOMS,
        "All lists of what is in the image; there may be others, unless the set is closed.");
    functions.global(
        "imagePolicies",
        IMAGE,
        List.of(),
        functions.type("kubernetes.ClusterImagePolicy").map(ListType::new),
        "The policies of sigstore whose patterns mean the image; there may be others, unless the set"
            + " is closed.",
        (UnaryBody) (context, image) -> ImagePolicies.of(context, named(image)));
  }

  private static void all(
      DerivedFunctions functions, String name, ImageFacts facts, String documentation) {
    functions.global(
        name,
        IMAGE,
        List.of(),
        functions.type(facts.type()).map(ListType::new),
        documentation,
        (UnaryBody) (context, image) -> facts.all(context, named(image)));
  }

  private static ImageReference named(@Nullable Object image) {
    return (ImageReference) Objects.requireNonNull(image);
  }
}
