package dev.wharfinger.internal.supplychain.spdx;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.shape.Times;
import java.util.List;
import java.util.Optional;

/** An SPDX document in JSON, of version 2 (spdx.github.io/spdx-spec/v2.3). */
public final class Spdx {
  private static final String VERSION = "SPDX-";
  private static final String TOOL = "Tool: ";
  private static final String VERSION_3 = "spdx.org/rdf/3";

  private Spdx() {}

  /** Whether an object is such a document. */
  public static boolean isOne(RawObject object) {
    return object.text("spdxVersion").filter(version -> version.startsWith(VERSION)).isPresent();
  }

  /** Whether an object is a document of version 3, which is a graph and written quite otherwise. */
  public static boolean isVersion3(RawObject object) {
    return object.text("@context").filter(context -> context.contains(VERSION_3)).isPresent();
  }

  /** The document in our shape. */
  public static RawMapping tree(Source document) {
    Source creation = document.object("creationInfo").orElseGet(document::nothing);
    List<Source> packages = document.objects("packages");
    Fields fields =
        new Fields()
            .text("format", "spdx", document.node())
            .text(
                "specVersion",
                document
                    .text("spdxVersion")
                    .map(it -> Fields.text(it.value().substring(VERSION.length()), it)))
            .text("serialNumber", document.text("documentNamespace"))
            .text("createdAt", Times.of(creation, "created"))
            .node("image", SpdxImage.of(document, packages));
    creation.list("creators").ifPresent(list -> fields.texts("tools", tools(creation), list));
    fields.node("packages", document.made("packages", SpdxPackage::of));
    return fields.at(document.node());
  }

  /** What there is to say of a document of version 3: that it was not read. */
  public static RawMapping unread(Source document) {
    RawNode at = document.value("@context").orElse(document.node());
    String message = "SPDX 3 is not read yet; write the document as SPDX 2.3 or CycloneDX as well";
    document.problems().accept(ReadProblem.error("not-read", message, at.start(), at.end()));
    return new Fields()
        .text("format", "spdx", document.node())
        .text("specVersion", "3", at)
        .at(document.node());
  }

  private static List<RawScalar> tools(Source creation) {
    return creation.texts("creators").stream()
        .filter(creator -> creator.value().startsWith(TOOL))
        .map(creator -> Fields.text(creator.value().substring(TOOL.length()), creator))
        .toList();
  }

  /** A text that says something: nobody has looked where there is {@code NOASSERTION}. */
  static Optional<RawScalar> asserted(Source object, String name) {
    return object.text(name).filter(text -> !text.value().equals("NOASSERTION"));
  }
}
