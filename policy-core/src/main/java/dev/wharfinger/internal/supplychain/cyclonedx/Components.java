package dev.wharfinger.internal.supplychain.cyclonedx;

import dev.wharfinger.internal.supplychain.shape.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components of a document, those in others included. */
final class Components {
  private static final String COMPONENTS = "components";

  private final List<Source> all = new ArrayList<>();
  private final Map<String, Source> byReference = new HashMap<>();

  static Components of(Source document) {
    Components components = new Components();
    components.add(document);
    document
        .object("metadata")
        .flatMap(metadata -> metadata.object("component"))
        .ifPresent(components::addReference);
    return components;
  }

  /** All but the one that the document is about, each before those in it. */
  List<Source> all() {
    return all;
  }

  /** The one that a reference in the document means. */
  Optional<Source> find(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  private void add(Source holder) {
    for (Source component : holder.objects(COMPONENTS)) {
      all.add(component);
      addReference(component);
      if (component.has(COMPONENTS)) {
        add(component);
      }
    }
  }

  private void addReference(Source component) {
    component
        .text("bom-ref")
        .ifPresent(reference -> byReference.putIfAbsent(reference.value(), component));
  }
}
