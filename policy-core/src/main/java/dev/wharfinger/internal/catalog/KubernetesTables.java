package dev.wharfinger.internal.catalog;

import dev.wharfinger.internal.kubernetes.PodTemplatePath;
import dev.wharfinger.type.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The tables of Kubernetes types that come with this library, and documents read with them. */
public final class KubernetesTables {
  static final String TYPES = "kubernetes-1.36.types";
  static final String FACTS = "kubernetes-1.36.facts";
  static final String OWN_TYPES = "own.types";
  static final String OWN_FACTS = "own.facts";
  static final String REMOVED_VERSIONS = "removed-versions.csv";
  static final String ABSENCE = "absence.csv";
  static final String DEFAULTS = "defaults.csv";
  static final String API_REMOVALS = "api-removals.csv";
  static final String POD_TEMPLATES = "pod-templates.csv";

  private static final List<String> DEFAULTS_COLUMNS =
      List.of("type", "field", "value", "when", "since", "until", "source");

  private static final List<String> API_REMOVALS_COLUMNS =
      List.of("apiVersion", "kind", "removed", "replacement", "source");

  private static final List<String> POD_TEMPLATES_COLUMNS =
      List.of("group", "kind", "path", "source");

  private KubernetesTables() {}

  /** Adds the types of the Kubernetes version that this library was built for. */
  public static void addTo(Catalog.Builder builder) {
    List<String> types = lines(TYPES);
    add(builder, TypeTableReader.read(types), types);
  }

  /**
   * Adds the types of a cluster.
   *
   * @param openApi the OpenAPI v2 document of its API server
   * @throws IOException if the document cannot be read, or is no JSON
   * @throws IllegalArgumentException if it is no OpenAPI v2 document
   */
  public static void addTo(Catalog.Builder builder, InputStream openApi) throws IOException {
    add(builder, OpenApiReader.read(openApi), lines(TYPES));
  }

  /**
   * The rows of the table of defaults, which tells of its columns. Types are named by their ids, or
   * {@code *} for every kind.
   */
  public static List<List<String>> defaults() {
    PackageNames packages = PackageNames.of(lines(TYPES), lines(OWN_TYPES));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : Csv.rows(lines(DEFAULTS), DEFAULTS_COLUMNS)) {
      List<String> named = new ArrayList<>(row);
      named.set(0, row.get(0).equals("*") ? "*" : packages.id(row.get(0), ""));
      rows.add(List.copyOf(named));
    }
    return List.copyOf(rows);
  }

  /** The rows of the table of versions that are no longer served, which tells of its columns. */
  public static List<List<String>> apiRemovals() {
    return Csv.rows(lines(API_REMOVALS), API_REMOVALS_COLUMNS);
  }

  /** Where custom resources that are in wide use hold templates of pods. */
  public static List<PodTemplatePath> podTemplates() {
    return Csv.rows(lines(POD_TEMPLATES), POD_TEMPLATES_COLUMNS).stream()
        .map(row -> PodTemplatePath.parse(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  private static void add(Catalog.Builder builder, Schema schema, List<String> types) {
    List<String> ownTypes = lines(OWN_TYPES);
    Overlays overlays = overlays(PackageNames.of(types, ownTypes));
    KubernetesTypes.addTo(builder, schema.with(TypeTableReader.read(ownTypes)), overlays);
  }

  /** The overlays, which name types by the short names of the tables of types. */
  static Overlays overlays(PackageNames packages) {
    return new Overlays(
        AbsenceTable.read(lines(ABSENCE), packages),
        FactTable.read("kubernetes", lines(FACTS), lines(OWN_FACTS)),
        RemovedVersion.read(lines(REMOVED_VERSIONS), packages));
  }

  /** The lines of a table. */
  static List<String> lines(String name) {
    return TableFile.lines("kubernetes/".concat(name));
  }
}
