package dev.wharfinger.internal.customresource;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.FileProblem;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.View;
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
 * @param problems what is wrong with expressions in them
 */
public record CustomResourceSubjects(
    List<Definition> definitions, int first, List<FileProblem> problems) implements PolicyGroup {
  private static final Version KUBERNETES = EvaluationOptions.defaults().kubernetes();

  public CustomResourceSubjects {
    definitions = List.copyOf(definitions);
    problems = List.copyOf(problems);
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
    List<FileProblem> problems = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    for (CustomResource resource : resources) {
      Map<ObjectType, ValidatedKind> kinds = new LinkedHashMap<>();
      LevelCompiler levels = new LevelCompiler(compiler, resource.source(), problems::add);
      for (CustomResource.Version version : resource.versions()) {
        SchemaType schema = SchemaType.ofResource(version.schema(), resource.kind());
        catalog
            .kind(resource.group() + "/" + version.name(), resource.kind())
            .ifPresent(
                type ->
                    levels
                        .compile(version.schema(), schema)
                        .ifPresent(level -> kinds.put(type, new ValidatedKind(schema, level))));
      }
      if (!kinds.isEmpty()) {
        definitions.add(new Definition(about(resource, kinds), kinds));
      }
    }
    return new CustomResourceSubjects(definitions, first, problems);
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
        new Location(resource.source().name(), 0, 0, 0, 0, ""),
        Enforcement.DENY,
        List.of(),
        true);
  }

  @Override
  public List<PlannedPolicy> planned() {
    return definitions.stream()
        .map(
            definition ->
                new PlannedPolicy(
                    definition.about(),
                    List.copyOf(definition.kinds().keySet()),
                    View.WRITTEN,
                    false))
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
