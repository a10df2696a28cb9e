package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.FolderPath;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where volumes come from and where they go. */
public final class VolumeRelations {

  /** What the API server makes of a volume that names no source (SetDefaults_Volume). */
  private static final String DEFAULT_SOURCE = "emptyDir";

  private VolumeRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "source",
        functions.type("kubernetes.Volume"),
        List.of(),
        Optional.of(Scalar.STRING),
        "The name of the field that says where the volume comes from, as `configMap`; `emptyDir`"
            + " where there is none.",
        (UnaryBody) (context, self) -> source(Nodes.receiver(self)));
    Optional<Type> ofNode = functions.type("kubernetes.HostPathVolumeSource");
    functions.local(
        "isIn",
        ofNode,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether it mounts a folder of the node, or something in that folder; whole names are"
            + " compared, and `/var/run` is `/run`.",
        (BinaryBody) (context, self, folder) -> ofNode(self).isIn(FolderPath.ofNode(text(folder))));
    functions.local(
        "holds",
        ofNode,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether it mounts a file or folder of the node, or a folder in which that is.",
        (BinaryBody) (context, self, path) -> FolderPath.ofNode(text(path)).isIn(ofNode(self)));
    functions.local(
        "isIn",
        functions.type("kubernetes.VolumeMount"),
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether the volume appears as a folder of the container, or in that folder; whole names"
            + " are compared.",
        (BinaryBody)
            (context, self, folder) ->
                FolderPath.of(text(self, "mountPath")).isIn(FolderPath.of(text(folder))));
  }

  private static String source(ObjectNode volume) {
    for (Field field : volume.type().fields()) {
      if (field.type() instanceof ObjectType && Nodes.value(volume, field.name()).isPresent()) {
        return field.name();
      }
    }
    return DEFAULT_SOURCE;
  }

  private static FolderPath ofNode(@Nullable Object self) {
    return FolderPath.ofNode(text(self, "path"));
  }

  private static String text(@Nullable Object self, String field) {
    return Nodes.text(self, field).orElse("");
  }

  private static String text(@Nullable Object argument) {
    return (String) Objects.requireNonNull(argument);
  }
}
