package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;

/** A kind of the API, whatever the version: those of one kind are the same to a cluster. */
public record ApiKind(String group, String name) {

  /** The kind of a resource. */
  public static ApiKind of(ObjectNode resource) {
    return resource.type().kind().map(ApiKind::of).orElseGet(() -> written(resource));
  }

  /** The kind that a reference means by its {@code apiVersion} and {@code kind}. */
  public static ApiKind referredTo(Catalog catalog, ObjectNode reference) {
    return catalog
        .kind(text(reference, "apiVersion"), text(reference, "kind"))
        .flatMap(ObjectType::kind)
        .map(ApiKind::of)
        .orElseGet(() -> written(reference));
  }

  private static ApiKind of(ObjectType.Kind kind) {
    return new ApiKind(kind.group(), kind.name());
  }

  private static ApiKind written(ObjectNode node) {
    String apiVersion = text(node, "apiVersion");
    int slash = apiVersion.indexOf('/');
    return new ApiKind(slash < 0 ? "" : apiVersion.substring(0, slash), text(node, "kind"));
  }

  private static String text(ObjectNode node, String field) {
    return Nodes.text(node, field).orElse("");
  }
}
