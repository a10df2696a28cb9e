package dev.wharfinger.internal.relation.schema;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/** What servers say of a resource before any policy sees it. */
public final class SchemaRelations {
  private static final String PROBLEM = "kubernetes.SchemaProblem";
  private static final String REMOVAL = "kubernetes.ApiRemoval";

  private SchemaRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> objects = functions.type("kubernetes.Object");
    functions.local(
        "schemaProblems",
        objects,
        List.of(),
        functions.type(PROBLEM).map(ListType::new),
        "What a strict API server refuses: `unknown-field`, `missing-field`, `wrong-type`,"
            + " `bad-value`; and what the reader of the file tells, as `duplicate-key`. Each stands"
            + " where it was found. Of versions that are no longer served only the latter.",
        (UnaryBody)
            (context, self) -> {
              ObjectNode resource = Nodes.root(Nodes.receiver(self));
              return SchemaCheck.of(resource).stream()
                  .map(
                      problem ->
                          DerivedNode.of(context.catalog(), PROBLEM)
                              .with("code", problem.code())
                              .with("message", problem.message())
                              .at(resource, problem.place()))
                  .toList();
            });
    functions.local(
        "apiRemoval",
        objects,
        List.of(),
        functions.type(REMOVAL).map(OptionalType::new),
        "That servers stop to serve the `apiVersion` of the resource, or have stopped, and what to"
            + " write instead; none if no such release is known.",
        (UnaryBody)
            (context, self) -> {
              ObjectNode resource = Nodes.root(Nodes.receiver(self));
              return ApiRemoval.of(
                      Nodes.text(resource, "apiVersion").orElse(""),
                      Nodes.text(resource, "kind").orElse(""))
                  .map(
                      removal ->
                          DerivedNode.of(context.catalog(), REMOVAL)
                              .with("removed", removal.removed())
                              .with("replacement", removal.replacement())
                              .at(resource, new Place(resource, "apiVersion")));
            });
  }
}
