package dev.wharfinger.examples.custom;

import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a policy is tried on.
 *
 * @param id the policy whose example it is
 * @param name what the policy should say of it, and the position among its examples
 * @param params the parameters that the example gives; empty if none
 * @param closed whether there is nothing but these resources
 */
record Example(String id, String name, ResourceSet resources, Map<?, ?> params, boolean closed) {

  /** The examples in the file of a policy. */
  static List<Example> in(Path policy) {
    Map<?, ?> file =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(policy));
    String id = String.valueOf(file.get("id"));
    List<Example> examples = new ArrayList<>();
    if (file.get("examples") instanceof Map<?, ?> filed) {
      filed.forEach(
          (outcome, several) -> {
            for (Object example : (List<?>) several) {
              examples.add(of(id, outcome + " " + examples.size(), example));
            }
          });
    }
    return examples;
  }

  private static Example of(String id, String name, Object example) {
    if (!(example instanceof Map<?, ?> more) || more.get("given") == null) {
      return new Example(id, name, resources(example), Map.of(), false);
    }
    Map<?, ?> params = more.get("params") instanceof Map<?, ?> given ? given : Map.of();
    boolean closed = Boolean.TRUE.equals(more.get("closed"));
    return new Example(id, name, resources(more.get("given")), params, closed);
  }

  private static ResourceSet resources(Object given) {
    if (given instanceof String dockerfile) {
      return ResourceSet.parse("Dockerfile", dockerfile);
    }
    List<?> documents = given instanceof List<?> several ? several : List.of(given);
    Dump dump = new Dump(DumpSettings.builder().setExplicitStart(true).build());
    return ResourceSet.parse("example.yaml", dump.dumpAllToString(documents.iterator()));
  }

  private static String text(Path policy) {
    try {
      return Files.readString(policy);
    } catch (IOException e) {
      throw new UncheckedIOException("the policy cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return id + ": " + name;
  }
}
