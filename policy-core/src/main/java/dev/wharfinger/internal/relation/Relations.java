package dev.wharfinger.internal.relation;

import dev.wharfinger.internal.relation.container.ContainerImages;
import dev.wharfinger.internal.relation.container.ContainerRelations;
import dev.wharfinger.internal.relation.docker.Addresses;
import dev.wharfinger.internal.relation.docker.CommandRelations;
import dev.wharfinger.internal.relation.docker.FileModes;
import dev.wharfinger.internal.relation.docker.FileRelations;
import dev.wharfinger.internal.relation.docker.GivenVariables;
import dev.wharfinger.internal.relation.docker.InstructionRelations;
import dev.wharfinger.internal.relation.docker.ScriptRelations;
import dev.wharfinger.internal.relation.docker.StageRelations;
import dev.wharfinger.internal.relation.docker.VariableRelations;
import dev.wharfinger.internal.relation.image.ImageRelations;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.network.Claims;
import dev.wharfinger.internal.relation.network.Exposures;
import dev.wharfinger.internal.relation.network.ExternalNames;
import dev.wharfinger.internal.relation.network.IngressRelations;
import dev.wharfinger.internal.relation.network.NetworkPolicyRelations;
import dev.wharfinger.internal.relation.network.PodNetworkRelations;
import dev.wharfinger.internal.relation.network.ServiceMonitors;
import dev.wharfinger.internal.relation.network.ServiceRelations;
import dev.wharfinger.internal.relation.rbac.PrincipalRelations;
import dev.wharfinger.internal.relation.rbac.RoleRelations;
import dev.wharfinger.internal.relation.registry.RepositoryRelations;
import dev.wharfinger.internal.relation.schema.SchemaRelations;
import dev.wharfinger.internal.relation.secret.SecretRelations;
import dev.wharfinger.internal.relation.signature.SignatureRelations;
import dev.wharfinger.internal.relation.supplychain.ImageFactRelations;
import dev.wharfinger.internal.relation.supplychain.LicenseRelations;
import dev.wharfinger.internal.relation.supplychain.VulnerabilityRelations;
import dev.wharfinger.internal.relation.workload.ConfigRelations;
import dev.wharfinger.internal.relation.workload.DisruptionRelations;
import dev.wharfinger.internal.relation.workload.NamespaceRelations;
import dev.wharfinger.internal.relation.workload.NodeRelations;
import dev.wharfinger.internal.relation.workload.OwnerRelations;
import dev.wharfinger.internal.relation.workload.PodRelations;
import dev.wharfinger.internal.relation.workload.ScalingRelations;
import dev.wharfinger.internal.relation.workload.StorageRelations;
import dev.wharfinger.internal.relation.workload.VolumeRelations;
import dev.wharfinger.type.Catalog;

/** The derived functions of the model. */
public final class Relations {
  private Relations() {}

  /** Adds all derived functions to a catalog. */
  public static void addTo(Catalog.Builder catalog) {
    DerivedFunctions functions = new DerivedFunctions(catalog);
    NodeRelations.addTo(functions);
    SchemaRelations.addTo(functions);
    PodRelations.addTo(functions);
    NamespaceRelations.addTo(functions);
    VolumeRelations.addTo(functions);
    ConfigRelations.addTo(functions);
    OwnerRelations.addTo(functions);
    DisruptionRelations.addTo(functions);
    ScalingRelations.addTo(functions);
    StorageRelations.addTo(functions);
    NetworkPolicyRelations.addTo(functions);
    PodNetworkRelations.addTo(functions);
    ServiceRelations.addTo(functions);
    ServiceMonitors.addTo(functions);
    Claims.addTo(functions);
    ExternalNames.addTo(functions);
    IngressRelations.addTo(functions);
    Exposures.addTo(functions);
    RoleRelations.addTo(functions);
    PrincipalRelations.addTo(functions);
    StageRelations.addTo(functions);
    ImageRelations.addTo(functions);
    ImageFactRelations.addTo(functions);
    VulnerabilityRelations.addTo(functions);
    LicenseRelations.addTo(functions);
    ContainerRelations.addTo(functions);
    ContainerImages.addTo(functions);
    RepositoryRelations.addTo(functions);
    ScriptRelations.addTo(functions);
    CommandRelations.addTo(functions);
    SecretRelations.addTo(functions);
    GivenVariables.addTo(functions);
    FileModes.addTo(functions);
    Addresses.addTo(functions);
    SignatureRelations.addTo(functions);
    FileRelations.addTo(functions);
    InstructionRelations.addTo(functions);
    VariableRelations.addTo(functions);
  }
}
