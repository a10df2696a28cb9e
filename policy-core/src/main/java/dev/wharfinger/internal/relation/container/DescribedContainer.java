package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;

/** What is said of a container, whatever document says it. */
interface DescribedContainer {

  /** A service of a Compose file, or an inspected container. */
  static DescribedContainer of(ObjectNode node) {
    return node.type().displayName().equals("docker.Service")
        ? new ComposeService(node)
        : new InspectedContainer(node);
  }

  Setting privileged();

  Setting readOnlyRootFilesystem();

  /** A list of text. */
  Setting securityOptions();

  /** The AppArmor profile as far as it is not the security options that say it. */
  Setting apparmorProfile();

  /** {@code bridge} for that of the engine; empty for networks of their own. */
  Setting networkMode();

  Setting pidMode();

  Setting ipcMode();

  Setting utsMode();

  Setting usernsMode();

  Setting cgroupParent();

  /** Bytes; nothing for no limit. */
  Setting memoryLimit();

  /** CPUs; nothing for no limit. */
  Setting cpuLimit();

  Setting cpuShares();

  /** Nothing for no limit. */
  Setting pidsLimit();

  Setting image();

  /** The name of the user, empty for the administrator. */
  Setting user();

  /** A list of names. */
  Setting addedCapabilities();

  /** A list of names. */
  Setting droppedCapabilities();

  /** A map. */
  Setting labels();

  /** {@code docker.ContainerHealthcheck}. */
  Object healthcheck(EvaluationContext context);

  /** {@code docker.ContainerRestartPolicy}. */
  Object restartPolicy(EvaluationContext context);

  /** {@code docker.ContainerMount}. */
  List<?> mounts(EvaluationContext context);

  /** {@code docker.ContainerDevice}. */
  List<?> devices(EvaluationContext context);

  /** {@code docker.PublishedPort}. */
  List<?> publishedPorts(EvaluationContext context);

  /** {@code docker.ContainerUlimit}. */
  List<?> ulimits(EvaluationContext context);

  /** Words. */
  List<?> command();

  /** {@code docker.Variable}. */
  List<?> environment(EvaluationContext context);
}
