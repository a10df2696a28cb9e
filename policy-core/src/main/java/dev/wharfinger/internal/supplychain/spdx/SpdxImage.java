package dev.wharfinger.internal.supplychain.spdx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.ImageNames;
import dev.wharfinger.internal.supplychain.shape.PackageUrl;
import dev.wharfinger.internal.supplychain.shape.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The image that an SPDX document is about, which is one of its packages. */
final class SpdxImage {
  /** How Trivy names images; its older versions say nothing else of the purpose. */
  private static final String OF_TRIVY = "SPDXRef-ContainerImage";

  private static final String DOCUMENT = "SPDXRef-DOCUMENT";

  private SpdxImage() {}

  static Optional<RawMapping> of(Source document, List<Source> packages) {
    Set<String> described = described(document);
    return packages.stream().filter(it -> isImage(it, described)).findFirst().map(SpdxImage::names);
  }

  /** Images may be packages of others, and layers images; what the document describes is meant. */
  private static boolean isImage(Source it, Set<String> described) {
    String id = it.textOrEmpty("SPDXID");
    boolean looksLikeOne =
        id.startsWith(OF_TRIVY)
            || it.textOrEmpty("primaryPackagePurpose").equals("CONTAINER")
            || SpdxPackage.purl(it)
                .flatMap(url -> PackageUrl.parse(url.value()))
                .filter(url -> url.type().equals(PackageUrl.OCI))
                .isPresent();
    return looksLikeOne && (described.isEmpty() || described.contains(id));
  }

  private static Set<String> described(Source document) {
    Set<String> described = new HashSet<>();
    if (document.has("documentDescribes")) {
      document.texts("documentDescribes").forEach(id -> described.add(id.value()));
    }
    if (document.has("relationships")) {
      for (Source relationship : document.objects("relationships")) {
        if (relationship.textOrEmpty("spdxElementId").equals(DOCUMENT)
            && relationship.textOrEmpty("relationshipType").equals("DESCRIBES")) {
          described.add(relationship.textOrEmpty("relatedSpdxElement"));
        }
      }
    }
    return described;
  }

  private static RawMapping names(Source it) {
    ImageNames names = new ImageNames().name(it.text("name"));
    it.text("versionInfo").ifPresent(names::digest);
    SpdxPackage.purl(it).ifPresent(names::packageUrl);
    for (Source checksum : it.objects("checksums")) {
      checksum
          .text("checksumValue")
          .ifPresent(value -> names.digest(algorithm(checksum) + ":" + value.value(), value));
    }
    Stream<RawScalar> remarks =
        Stream.concat(
            it.texts("attributionTexts").stream(),
            it.objects("annotations").stream().flatMap(remark -> remark.text("comment").stream()));
    remarks.forEach(remark -> add(names, remark));
    return names.at(it.node());
  }

  private static String algorithm(Source checksum) {
    return checksum.textOrEmpty("algorithm").toLowerCase(Locale.ROOT);
  }

  /** What Trivy says of an image that SPDX has no field for. */
  private static void add(ImageNames names, RawScalar remark) {
    int colon = remark.value().indexOf(": ");
    if (colon > 0) {
      RawScalar value = Fields.text(remark.value().substring(colon + 2), remark);
      switch (remark.value().substring(0, colon)) {
        case "RepoTag" -> names.tag(value);
        case "RepoDigest" -> names.repoDigest(value);
        case "ImageID" -> names.imageId(Optional.of(value));
        default -> {}
      }
    }
  }
}
