package dev.wharfinger.internal.relation.registry;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Between a repository and the rules for its tags. */
public final class RepositoryRelations {
  private RepositoryRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "isImmutable",
        functions.type("registry.Repository"),
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether a tag of the repository cannot be moved to another image: all its tags cannot, or a"
            + " rule says so; unknown if there may be rules that nobody told of.",
        (BinaryBody)
            (context, self, tag) ->
                Immutability.of(Nodes.receiver(self), (String) Objects.requireNonNull(tag)));
  }
}
