package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.raw.Memo;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The policies of a set, compiled again where resources come with definitions of their own kinds.
 * The last few are remembered, since a set that changes mostly keeps its definitions.
 */
final class CustomKinds {
  private static final int REMEMBERED = 4;

  private final CompiledPolicySet plain;
  private final Function<Catalog, CompiledPolicySet> again;

  /** By the definitions, which are known by what each document remembers. */
  private final Map<List<Memo>, CompiledPolicySet> known =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Memo>, CompiledPolicySet> eldest) {
          return size() > REMEMBERED;
        }
      };

  CustomKinds(CompiledPolicySet plain, Function<Catalog, CompiledPolicySet> again) {
    this.plain = plain;
    this.again = again;
  }

  /** The policies for the kinds that there are in a set. */
  CompiledPolicySet of(ResourceSet set) {
    List<RawDocument> definitions =
        set.documents().stream().filter(CustomResource::isDefinition).toList();
    if (definitions.isEmpty()) {
      return plain;
    }
    List<Memo> key = definitions.stream().map(RawDocument::memo).toList();
    synchronized (known) {
      return known.computeIfAbsent(
          key,
          missing ->
              again.apply(
                  Catalogs.withCustomResources(
                      plain.catalog(), ResourceSet.ofDocuments(definitions))));
    }
  }
}
