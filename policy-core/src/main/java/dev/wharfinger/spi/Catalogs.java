package dev.wharfinger.spi;

import dev.wharfinger.internal.bind.Definitions;
import dev.wharfinger.internal.catalog.CustomResourceTypes;
import dev.wharfinger.internal.catalog.KubernetesTables;
import dev.wharfinger.internal.catalog.OwnTables;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.kubernetes.PodTemplatePath;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.relation.Relations;
import dev.wharfinger.internal.scalar.ScalarFunctions;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    OwnTables.addTo(builder);
    return withWellKnown(builder.build());
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

  /**
   * Makes a catalog that knows where the resources of a kind hold pods, so that these are judged
   * without the definition of the kind. A definition says more, and counts instead where there is
   * one; that of other paths of the kind still counts.
   *
   * <pre>{@code
   * Catalog catalog =
   *     Catalogs.withPodTemplate(Catalogs.builtIn(), "example.com", "Fleet", "spec.ships[].template");
   * }</pre>
   *
   * @param group the API group of the kind, of which all versions are meant
   * @param path the names of fields that lead to a template, which holds a pod under {@code spec};
   *     {@code []} stands for every element of a list, {@code *} for every entry of a map
   * @throws IllegalArgumentException if it is no path, or if the group or the kind is empty
   */
  public static Catalog withPodTemplate(Catalog catalog, String group, String kind, String path) {
    return withPodTemplates(catalog, List.of(PodTemplatePath.parse(group, kind, path)));
  }

  private static Catalog withWellKnown(Catalog types) {
    return withPodTemplates(types, KubernetesTables.podTemplates());
  }

  /** For the compiler of this library: the same for paths that were read. */
  @SuppressWarnings("exports")
  public static Catalog withPodTemplates(Catalog catalog, List<PodTemplatePath> paths) {
    Map<String, CustomResource> kinds = new LinkedHashMap<>();
    for (PodTemplatePath path : paths) {
      String apiVersion = path.group() + "/" + PodTemplatePath.ANY_VERSION;
      CustomResource before = kinds.get(apiVersion + path.kind());
      StructuralSchema known =
          before == null
              ? catalog
                  .kind(apiVersion, path.kind())
                  .flatMap(type -> type.definition(StructuralSchema.class))
                  .orElse(null)
              : before.versions().get(0).schema();
      kinds.put(apiVersion + path.kind(), path.definition(known));
    }
    return withCustomResources(catalog, List.copyOf(kinds.values()));
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
      OwnTables.addTo(builder);
      return withWellKnown(builder.build());
    }
  }
}
