package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meanings of absence that policies lean on. */
class KubernetesAbsenceTest {

  @ParameterizedTest
  @CsvSource({
    "SecurityContext,privileged,false",
    "SecurityContext,readOnlyRootFilesystem,false",
    "SecurityContext,procMount,Default",
    "EffectiveSecurityContext,runAsNonRoot,false",
    "PodSpec,hostNetwork,false",
    "PodSpec,hostPID,false",
    "PodSpec,restartPolicy,Always",
    "ContainerPort,protocol,TCP",
    "ContainerPort,hostIP,''",
    "ServicePort,protocol,TCP",
    "ServiceSpec,type,ClusterIP",
    "SecretVolumeSource,defaultMode,420",
    "ResourceFieldSelector,divisor,1",
    "RollingUpdateDaemonSet,maxUnavailable,1",
    "RollingUpdateDeployment,maxUnavailable,25%",
    "MutatingWebhook,failurePolicy,Fail",
  })
  void constantApiDefaultIsTheValue(String type, String field, String value) {
    assertThat(absence(type, field)).isInstanceOf(Absence.Default.class);
    assertThat(((Absence.Default) absence(type, field)).value()).asString().contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "Pod",
    "PodTemplateSpec",
    "Deployment",
    "ReplicaSet",
    "StatefulSet",
    "DaemonSet",
    "Job"
  })
  void aSpecThatCannotBeEmptyIsRequired(String type) {
    assertThat(absence(type, "spec")).isInstanceOf(Absence.Required.class);
  }

  @Test
  void defaultHasTheJavaTypeOfTheField() {
    assertThat(absence("SecurityContext", "privileged")).isEqualTo(new Absence.Default(false));
    assertThat(absence("DeploymentSpec", "replicas")).isEqualTo(new Absence.Default(1L));
    assertThat(absence("RollingUpdateDaemonSet", "maxUnavailable"))
        .isEqualTo(new Absence.Default(1L));
    assertThat(absence("RollingUpdateDeployment", "maxSurge"))
        .isEqualTo(new Absence.Default("25%"));
  }

  @ParameterizedTest
  @CsvSource({
    "SecurityContext,runAsNonRoot,effectiveSecurityContext",
    "SecurityContext,allowPrivilegeEscalation,effectiveSecurityContext",
    "SecurityContext,seccompProfile,effectiveSecurityContext",
    "PodSecurityContext,runAsNonRoot,effectiveSecurityContext",
    "PodSpec,automountServiceAccountToken,mountsServiceAccountToken",
    "PodSpec,serviceAccountName,principal",
    "ObjectMeta,namespace,namespace",
    "ContainerPort,hostPort,effectiveHostPort",
    "ResourceRequirements,limits,effectiveResources",
    "core.Container,restartPolicy,role",
    "NetworkPolicySpec,policyTypes,isolates",
    "NetworkPolicyEgressRule,to,allowsEverywhere",
    "NetworkPolicyIngressRule,from,allowsEverywhere",
    "ServiceSpec,selector,pods",
  })
  void whereAFunctionAnswersTheRealQuestionItIsNamed(String type, String field, String function) {
    assertThat(absence(type, field)).isInstanceOf(Absence.Guarded.class);
    assertThat(((Absence.Guarded) absence(type, field)).derivedFunction()).isEqualTo(function);
  }

  @ParameterizedTest
  @CsvSource({
    "NetworkPolicyPeer,namespaceSelector",
    "NetworkPolicyPeer,podSelector",
    "NetworkPolicyEgressRule,ports",
    "PolicyRule,resourceNames",
    "PodAffinityTerm,labelSelector",
    "IngressRule,host",
    "ServiceSpec,loadBalancerSourceRanges",
    "core.Container,livenessProbe",
    "core.Container,imagePullPolicy",
    "EphemeralContainer,imagePullPolicy",
    "SecretProjection,items",
    "Volume,hostPath",
    "Volume,awsElasticBlockStore",
    "PodSpec,affinity",
    "AzureFilePersistentVolumeSource,secretNamespace",
    "PodSecurityContext,seccompProfile",
    "EffectiveSecurityContext,seccompProfile",
  })
  void whatAbsenceMeansSomethingOfItsOwnIsGuarded(String type, String field) {
    assertThat(absence(type, field)).isInstanceOf(Absence.Guarded.class);
  }

  @ParameterizedTest
  @CsvSource({
    "core.Container,securityContext",
    "core.Container,ports",
    "EphemeralContainer,env",
    "PodSpec,securityContext",
    "PodSpec,initContainers",
    "PodSpec,volumes",
    "ObjectMeta,labels",
    "ObjectMeta,annotations",
    "LabelSelector,matchLabels",
    "ClusterRole,rules",
    "NetworkPolicySpec,podSelector",
    "ValidatingWebhook,namespaceSelector",
  })
  void whatIsTheSameAbsentAndEmptyIsEmpty(String type, String field) {
    assertThat(absence(type, field)).isEqualTo(new Absence.Empty());
  }

  @ParameterizedTest
  @CsvSource({
    "PodSpec,containers",
    "core.Container,name",
    "core.Container,image",
    "EphemeralContainer,image",
    "DeploymentSpec,template",
    "ReplicationControllerSpec,template",
    "SeccompProfile,type",
    "RoleBinding,roleRef",
  })
  void whatNoValidObjectLacksIsRequired(String type, String field) {
    assertThat(absence(type, field)).isEqualTo(new Absence.Required());
  }

  private static Absence absence(String type, String field) {
    ObjectType object = (ObjectType) Catalogs.builtIn().type("kubernetes." + type).orElseThrow();
    return object.field(field).map(Field::absence).orElseThrow();
  }
}
