package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Optional;

/** What volume claims ask for. */
public final class StorageRelations {
  private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

  private StorageRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "className",
        functions.type("kubernetes.PersistentVolumeClaimSpec"),
        List.of(),
        Optional.of(new OptionalType(Scalar.STRING)),
        "The storage class that the claim names, in its field or in the annotation of old.",
        (UnaryBody) (context, self) -> className(Nodes.receiver(self)));
  }

  /** The annotation counts where both are there (k8s.io/component-helpers, storage/volume). */
  private static Optional<String> className(ObjectNode spec) {
    return Optional.ofNullable(
            Nodes.map(spec.parentOrNull(), "metadata", "annotations").get(CLASS_ANNOTATION))
        .map(String::valueOf)
        .or(() -> Nodes.text(spec, "storageClassName"));
  }
}
