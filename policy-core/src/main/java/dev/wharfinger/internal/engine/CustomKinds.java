package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.bind.Definitions;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.raw.Memo;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of a set, compiled again where resources come with definitions of their own kinds.
 * The last few are remembered, since a set that changes mostly keeps its definitions.
 */
public final class CustomKinds {
  private static final int REMEMBERED = 4;

  private final CompiledPolicySet plain;
  private final Recompilation again;

  /** By the definitions, which are known by what each document remembers. */
  private final Map<List<Memo>, CompiledPolicySet> known =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Memo>, CompiledPolicySet> eldest) {
          return size() > REMEMBERED;
        }
      };

  CustomKinds(CompiledPolicySet plain, Recompilation again) {
    this.plain = plain;
    this.again = again;
  }

  /** The policies for the kinds that there are in a set. */
  CompiledPolicySet of(ResourceSet set) {
    List<RawDocument> definitions =
        set.memo().get(Found.class, Found.class, () -> Found.in(set)).definitions();
    if (definitions.isEmpty()) {
      return plain;
    }
    List<Memo> key = definitions.stream().map(RawDocument::memo).toList();
    synchronized (known) {
      return known.computeIfAbsent(
          key, missing -> compile(Definitions.in(definitions, plain.catalog())));
    }
  }

  private CompiledPolicySet compile(List<CustomResource> resources) {
    return again.compile(Catalogs.withCustomResources(plain.catalog(), resources), resources);
  }

  /** The definitions of a set, which is looked through once and not for each evaluation. */
  private record Found(List<RawDocument> definitions) {
    static Found in(ResourceSet set) {
      return new Found(set.documents().stream().filter(CustomResource::isDefinition).toList());
    }
  }

  /** Compiles the same policies for a catalog that has more kinds. */
  @FunctionalInterface
  public interface Recompilation {
    /**
     * Compiles.
     *
     * @param resources what the further kinds are; their definitions may validate them
     */
    CompiledPolicySet compile(Catalog catalog, List<CustomResource> resources);
  }
}
