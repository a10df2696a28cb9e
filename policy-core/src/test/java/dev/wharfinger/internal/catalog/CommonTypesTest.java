package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonTypesTest {

  @Test
  void containerIsAnOrdinaryOrAnEphemeralOne() {
    assertThat(names(union("kubernetes.Container")))
        .containsExactly("kubernetes.core.Container", "kubernetes.EphemeralContainer");
  }

  @Test
  void whatBothContainersHaveTheyHaveWithTheSameTypeAndMeaning() {
    List<ObjectType> members = union("kubernetes.Container").members();
    List<Field> common = new ArrayList<>(members.get(0).fields());
    common.removeIf(field -> members.get(1).field(field.name()).isEmpty());
    assertThat(common)
        .hasSize(25)
        .allSatisfy(
            field -> {
              Field other = members.get(1).field(field.name()).orElseThrow();
              assertThat(other.type()).isEqualTo(field.type());
              assertThat(other.absence()).isEqualTo(field.absence());
            });
  }

  @Test
  void podTemplateIsAPodOrATemplate() {
    assertThat(names(union("kubernetes.PodTemplate")))
        .containsExactly("kubernetes.Pod", "kubernetes.PodTemplateSpec");
  }

  @Test
  void workloadIsAPodOrAnyKindWithATemplate() {
    assertThat(names(union("kubernetes.Workload")))
        .containsExactlyInAnyOrder(
            "kubernetes.Pod",
            "kubernetes.core.PodTemplate",
            "kubernetes.ReplicationController",
            "kubernetes.Deployment",
            "kubernetes.ReplicaSet",
            "kubernetes.StatefulSet",
            "kubernetes.DaemonSet",
            "kubernetes.Job",
            "kubernetes.CronJob",
            "kubernetes.DeploymentConfig",
            "kubernetes.agones.Fleet",
            "kubernetes.agones.GameServer",
            "kubernetes.apps.BroadcastJob",
            "kubernetes.apps.CloneSet",
            "kubernetes.argoproj.Rollout",
            "kubernetes.jobset.JobSet",
            "kubernetes.keda.ScaledJob",
            "kubernetes.kubeflow.MPIJob",
            "kubernetes.kubeflow.PyTorchJob",
            "kubernetes.kubeflow.TFJob",
            "kubernetes.leaderworkerset.LeaderWorkerSet",
            "kubernetes.ray.RayCluster",
            "kubernetes.serving.Configuration");
  }

  @Test
  void gatewayRouteIsARouteOfTheGatewayApiInWhateverVersion() {
    assertThat(names(union("kubernetes.GatewayRoute")))
        .contains("kubernetes.HTTPRoute", "kubernetes.v1beta1.HTTPRoute", "kubernetes.UDPRoute")
        .doesNotContain("kubernetes.VirtualService");
  }

  @Test
  void objectIsAnyKindAndHasMetadata() {
    assertThat(union("kubernetes.Object").members())
        .hasSize(132)
        .allMatch(
            kind -> !(kind.field("metadata").orElseThrow().absence() instanceof Absence.Guarded));
  }

  @Test
  void namespacedObjectIsAnyKindThatLivesInANamespace() {
    assertThat(names(union("kubernetes.NamespacedObject")))
        .contains("kubernetes.Pod", "kubernetes.ConfigMap", "kubernetes.DeploymentConfig")
        .doesNotContain("kubernetes.Namespace", "kubernetes.Node", "kubernetes.UnknownKind");
  }

  @Test
  void closedSetOfValuesIsAnEnumAndOpenOneIsText() {
    assertThat(field("kubernetes.SecurityContext", "procMount").type())
        .isEqualTo(new EnumType("kubernetes.ProcMountType", List.of("Default", "Unmasked")));
    assertThat(field("kubernetes.EffectiveSecurityContext", "procMount").type())
        .isEqualTo(field("kubernetes.SecurityContext", "procMount").type());
    assertThat(field("kubernetes.PersistentVolumeClaimSpec", "accessModes").type().displayName())
        .isEqualTo("list(kubernetes.PersistentVolumeAccessMode)");
    assertThat(field("kubernetes.Secret", "type").type().displayName()).isEqualTo("string");
  }

  @Test
  void scalarsWithAMeaningHaveATypeOfTheirOwn() {
    assertThat(field("kubernetes.ResourceRequirements", "limits").type().displayName())
        .isEqualTo("map(string, quantity)");
    assertThat(field("kubernetes.ServicePort", "targetPort").type().displayName())
        .isEqualTo("int_or_string");
    assertThat(field("kubernetes.ObjectMeta", "deletionTimestamp").type().displayName())
        .isEqualTo("google.protobuf.Timestamp");
    assertThat(field("kubernetes.Secret", "data").type().displayName())
        .isEqualTo("map(string, string)");
    assertThat(field("kubernetes.ControllerRevision", "data").type().displayName())
        .isEqualTo("dyn");
  }

  private static Field field(String type, String name) {
    return ((ObjectType) Catalogs.builtIn().type(type).orElseThrow()).field(name).orElseThrow();
  }

  private static UnionType union(String name) {
    return (UnionType) Catalogs.builtIn().type(name).orElseThrow();
  }

  private static List<String> names(UnionType union) {
    return union.members().stream().map(ObjectType::displayName).toList();
  }
}
