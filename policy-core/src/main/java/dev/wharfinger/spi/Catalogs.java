package dev.wharfinger.spi;

import dev.wharfinger.internal.bind.Definitions;
import dev.wharfinger.internal.catalog.CustomResourceTypes;
import dev.wharfinger.internal.catalog.KubernetesTables;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.relation.Relations;
import dev.wharfinger.internal.scalar.ScalarFunctions;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The catalogs that come with this library, and those that are made of a cluster's own schema.
 *
 * <pre>{@code
 * Catalog catalog = Catalogs.builtIn();
 * ObjectType pod = catalog.kind("v1", "Pod").orElseThrow();
 * }</pre>
 */
public final class Catalogs {
  private Catalogs() {}

  /** The catalog of the Kubernetes version that this library was built for, always the same. */
  public static Catalog builtIn() {
    return BuiltIn.CATALOG;
  }

  /**
   * Makes a catalog of the kinds that a cluster serves, custom resources included.
   *
   * @param openApi the OpenAPI v2 document of the cluster, as {@code kubectl get --raw /openapi/v2}
   *     prints it; not closed
   * @throws IOException if the document cannot be read, or is no JSON
   * @throws IllegalArgumentException if it is no OpenAPI v2 document
   */
  public static Catalog kubernetes(InputStream openApi) throws IOException {
    Catalog.Builder builder = Catalog.builder();
    KubernetesTables.addTo(builder, openApi);
    return complete(builder);
  }

  /**
   * Makes a catalog that also has the kinds that CustomResourceDefinitions define. Functions that
   * somebody added are kept.
   *
   * @param resources the definitions; whatever else there is is passed over
   */
  public static Catalog withCustomResources(Catalog catalog, ResourceSet resources) {
    return withCustomResources(catalog, Definitions.in(resources.documents(), catalog));
  }

  /** For the engine of this library: the same for definitions that were read. */
  @SuppressWarnings("exports")
  public static Catalog withCustomResources(Catalog catalog, List<CustomResource> resources) {
    Catalog.Builder builder = Catalog.builder();
    CustomResourceTypes.addTo(builder, catalog, resources);
    Catalog complete = complete(builder);
    List<Function> own =
        catalog.functionNames().stream()
            .flatMap(name -> catalog.functions(name).stream())
            .filter(function -> isMissing(function, complete))
            .toList();
    return own.isEmpty() ? complete : complete.with(own);
  }

  private static boolean isMissing(Function function, Catalog catalog) {
    return catalog.functions(function.name()).stream()
        .noneMatch(known -> known.signature().equals(function.signature()));
  }

  /** Adds what does not depend on the version of Kubernetes. */
  private static Catalog complete(Catalog.Builder builder) {
    Relations.addTo(builder);
    ScalarFunctions.all().forEach(builder::add);
    return builder.build();
  }

  /** Loads the catalog when it is first asked for, once. */
  private static final class BuiltIn {
    static final Catalog CATALOG = load();

    private static Catalog load() {
      Catalog.Builder builder = Catalog.builder();
      KubernetesTables.addTo(builder);
      return complete(builder);
    }
  }
}
