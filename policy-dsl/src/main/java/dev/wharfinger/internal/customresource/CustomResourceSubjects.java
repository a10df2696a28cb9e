package dev.wharfinger.internal.customresource;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes programs of the validations in definitions: a policy for each definition that has some,
 * with the name of the definition.
 *
 * @param definitions those with validations, in the order of their numbers
 * @param first the number of the first
 */
public record CustomResourceSubjects(List<Definition> definitions, int first)
    implements SubjectCompiler {
  private static final Version KUBERNETES = EvaluationOptions.defaults().kubernetes();

  public CustomResourceSubjects {
    definitions = List.copyOf(definitions);
  }

  /**
   * A definition with validations.
   *
   * @param kinds the validations of each version, by its type
   */
  record Definition(Policy about, Map<ObjectType, ValidatedKind> kinds) {
    Definition {
      kinds = Map.copyOf(kinds);
    }
  }

  /** The validations of some resources. */
  public static CustomResourceSubjects of(
      List<CustomResource> resources, Catalog catalog, int first) {
    ValidationCompiler compiler = new ValidationCompiler(KUBERNETES);
    List<Definition> definitions = new ArrayList<>();
    for (CustomResource resource : resources) {
      Map<ObjectType, ValidatedKind> kinds = new LinkedHashMap<>();
      for (CustomResource.Version version : resource.versions()) {
        SchemaType schema = SchemaType.ofResource(version.schema(), resource.kind());
        catalog
            .kind(resource.group() + "/" + version.name(), resource.kind())
            .ifPresent(
                type ->
                    ValidatedLevel.of(schema, compiler)
                        .ifPresent(level -> kinds.put(type, new ValidatedKind(schema, level))));
      }
      if (!kinds.isEmpty()) {
        definitions.add(new Definition(about(resource, kinds), kinds));
      }
    }
    return new CustomResourceSubjects(definitions, first);
  }

  private static Policy about(CustomResource resource, Map<ObjectType, ValidatedKind> kinds) {
    return new Policy(
        resource.plural() + "." + resource.group(),
        "what the definition of " + resource.kind() + " asks",
        Severity.HIGH,
        kinds.keySet().stream().map(ObjectType::displayName).toList(),
        "",
        List.of(),
        List.of(),
        new Location(resource.file(), 0, 0, 0, 0, ""),
        Enforcement.DENY);
  }

  /** What the engine has to know of each. */
  public List<PlannedPolicy> planned() {
    return definitions.stream()
        .map(
            definition ->
                new PlannedPolicy(
                    definition.about(),
                    List.copyOf(definition.kinds().keySet()),
                    View.WRITTEN,
                    false,
                    null))
        .toList();
  }

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> numbers) {
    return (node, resource, context, verdicts) -> {
      if (node == resource) {
        for (int number : numbers) {
          ValidatedKind kind = definitions.get(number - first).kinds().get(subject);
          if (kind != null) {
            kind.judge(number, (ObjectNode) resource, context, verdicts);
          }
        }
      }
    };
  }
}
