package dev.wharfinger.internal.supplychain.cyclonedx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.ImageNames;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import java.util.List;
import java.util.Optional;

/** A CycloneDX document in JSON, of any version (cyclonedx.org/docs/1.6/json). */
public final class CycloneDx {
  private static final String FORMAT = "CycloneDX";
  private static final String VULNERABILITIES = "vulnerabilities";

  /** Where Trivy says what an image is called. */
  private static final String TRIVY = "aquasecurity:trivy:";

  private CycloneDx() {}

  /** Whether an object lists components. */
  public static boolean isSbom(RawObject object) {
    return isDocument(object) && !isVex(object);
  }

  /** Whether an object only says something of vulnerabilities in what others list. */
  public static boolean isVex(RawObject object) {
    return isDocument(object) && object.has(VULNERABILITIES) && !object.has("components");
  }

  /** Whether an object is such a document at all. */
  public static boolean isDocument(RawObject object) {
    return object.text("bomFormat").filter(FORMAT::equals).isPresent();
  }

  /** The list of components in our shape. */
  public static RawMapping sbom(Source document) {
    Source metadata = document.object("metadata").orElseGet(document::nothing);
    Components components = Components.of(document);
    Fields fields =
        new Fields()
            .text("format", "cyclonedx", document.node())
            .text("specVersion", document.text("specVersion"))
            .text("serialNumber", document.text("serialNumber"))
            .text("createdAt", Times.of(metadata, "timestamp"))
            .node("tools", tools(metadata))
            .node("image", metadata.object("component").flatMap(CycloneDx::image));
    document
        .list("components")
        .ifPresent(
            list ->
                fields.list(
                    "packages",
                    components.all().stream().map(CycloneDxPackage::of).toList(),
                    list));
    Optional<RawNode> list = document.value(VULNERABILITIES);
    if (list.isPresent()) {
      CycloneDxVulnerabilities said = CycloneDxVulnerabilities.of(document, components);
      fields.list(VULNERABILITIES, said.found(), list.get());
      fields.list("statements", said.statements(), list.get());
    }
    return fields.at(document.node());
  }

  /** The statements in our shape. */
  public static RawMapping vex(Source document) {
    Source metadata = document.object("metadata").orElseGet(document::nothing);
    CycloneDxVulnerabilities said = CycloneDxVulnerabilities.of(document, Components.of(document));
    return new Fields()
        .text("format", "cyclonedx", document.node())
        .text("id", document.text("serialNumber"))
        .text(
            "author",
            metadata.objects("authors").stream()
                .flatMap(author -> author.text("name").stream())
                .findFirst())
        .text("createdAt", Times.of(metadata, "timestamp"))
        .list("statements", said.statements(), document.node())
        .at(document.node());
  }

  /** Up to 1.4 there is a list of tools; since 1.5 an object that lists them as components. */
  private static Optional<RawNode> tools(Source metadata) {
    Optional<RawNode> written = metadata.value("tools");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<Source> tools =
        written.get() instanceof RawMapping
            ? metadata.object("tools").map(it -> it.objects("components")).orElse(List.of())
            : metadata.objects("tools");
    List<RawScalar> names =
        tools.stream()
            .map(
                tool ->
                    Fields.text(
                        (tool.textOrEmpty("name") + " " + tool.textOrEmpty("version")).strip(),
                        tool.node()))
            .toList();
    return new Fields().texts("tools", names, written.get()).value("tools");
  }

  /** The image that the document is about, if it is about one. */
  private static Optional<RawMapping> image(Source component) {
    ImageNames names = new ImageNames().name(component.text("name"));
    for (Source property : component.objects("properties")) {
      Optional<RawScalar> value = property.text("value");
      switch (property.textOrEmpty("name")) {
        case TRIVY + "RepoTag" -> value.ifPresent(names::tag);
        case TRIVY + "RepoDigest" -> value.ifPresent(names::repoDigest);
        case TRIVY + "ImageID" -> names.imageId(value);
        default -> {}
      }
    }
    boolean isImage = component.textOrEmpty("type").equals("container");
    if (isImage) {
      component.text("version").ifPresent(names::digest);
      component.text("purl").ifPresent(names::packageUrl);
    }
    return isImage || !names.isEmpty() ? Optional.of(names.at(component.node())) : Optional.empty();
  }
}
