package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of Kubernetes types that come with this library, and documents read with them. */
public final class KubernetesTables {
  private KubernetesTables() {}

  /** Adds the types of the Kubernetes version that this library was built for. */
  public static void addTo(Catalog.Builder builder) {
    List<String> table = lines("kubernetes-1.36.types");
    add(builder, TypeTableReader.read(table), table);
  }

  /**
   * Adds the types of a cluster.
   *
   * @param openApi the OpenAPI v2 document of its API server
   * @throws IOException if the document cannot be read, or is no JSON
   * @throws IllegalArgumentException if it is no OpenAPI v2 document
   */
  public static void addTo(Catalog.Builder builder, InputStream openApi) throws IOException {
    Schema schema = OpenApiReader.read(openApi).reachableFromKinds();
    add(builder, schema, lines("kubernetes-1.36.types"));
  }

  private static void add(Catalog.Builder builder, Schema schema, List<String> packages) {
    Schema own = TypeTableReader.read(lines("own.types"));
    KubernetesTypes.addTo(builder, schema.with(own), overlays(PackageNames.of(packages)));
  }

  static Overlays overlays(PackageNames packages) {
    return new Overlays(
        AbsenceTable.read(lines("absence.csv"), packages),
        FactTable.read(lines("kubernetes-1.36.facts")));
  }

  /** The lines of a table. */
  static List<String> lines(String name) {
    try (InputStream in = KubernetesTables.class.getResourceAsStream("kubernetes/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `kubernetes/" + name + "`");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the library cannot read its file `kubernetes/" + name + "`", e);
    }
  }
}
