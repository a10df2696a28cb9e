package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;

/** A service of a Compose file, as Compose makes containers of it (docker/compose, create.go). */
record ComposeService(ObjectNode node) implements DescribedContainer {
  private static final double DEFAULT_PERIOD = 100_000;

  @Override
  public Setting privileged() {
    return said("privileged").orMeaning(false);
  }

  @Override
  public Setting readOnlyRootFilesystem() {
    return said("read_only").orMeaning(false);
  }

  @Override
  public Setting securityOptions() {
    return said("security_opt");
  }

  @Override
  public Setting apparmorProfile() {
    return securityOptions().with(null);
  }

  @Override
  public Setting networkMode() {
    return said("network_mode").or(ServiceNetworks.ofHost(node)).orMeaning("");
  }

  @Override
  public Setting pidMode() {
    return said("pid").orMeaning("");
  }

  @Override
  public Setting ipcMode() {
    return said("ipc").orMeaning("");
  }

  @Override
  public Setting utsMode() {
    return said("uts").orMeaning("");
  }

  @Override
  public Setting usernsMode() {
    return said("userns_mode").orMeaning("");
  }

  @Override
  public Setting cgroupParent() {
    return said("cgroup_parent").orMeaning("");
  }

  @Override
  public Setting memoryLimit() {
    return said("mem_limit").map(Amounts::bytes).or(limit("memory").map(Amounts::bytes));
  }

  @Override
  public Setting cpuLimit() {
    return said("cpus")
        .map(Amounts::decimal)
        .or(limit("cpus").map(Amounts::decimal))
        .or(said("cpu_quota").map(Amounts::decimal).map(this::ofPeriod));
  }

  private Object ofPeriod(Object quota) {
    Setting period = said("cpu_period").map(Amounts::decimal).orMeaning(DEFAULT_PERIOD);
    return period.value() instanceof Double length && quota instanceof Double time
        ? (Object) (time / length)
        : new Unknown("the period of the quota of CPU time cannot be told");
  }

  @Override
  public Setting cpuShares() {
    return said("cpu_shares").map(Amounts::whole);
  }

  @Override
  public Setting pidsLimit() {
    return said("pids_limit").map(Amounts::whole).or(limit("pids").map(Amounts::whole));
  }

  private Setting limit(String name) {
    return said("deploy", "resources", "limits", name);
  }

  @Override
  public Setting image() {
    return said("image")
        .orMeaning(new Unknown("the image is built, and which it is cannot be told"));
  }

  @Override
  public Setting user() {
    return said("user").orMeaning(new Unknown("which user the image names is not known"));
  }

  @Override
  public Setting addedCapabilities() {
    return said("cap_add");
  }

  @Override
  public Setting droppedCapabilities() {
    return said("cap_drop");
  }

  @Override
  public Setting labels() {
    return said("labels");
  }

  @Override
  public Object healthcheck(EvaluationContext context) {
    Setting disabled = said("healthcheck", "disable");
    if (disabled.is(true)) {
      return Healthchecks.none(context, node, disabled.place());
    }
    Setting test = said("healthcheck", "test");
    return test.isSaid()
        ? Healthchecks.of(context, node, test)
        : new Unknown("which health check the image has is not known");
  }

  @Override
  public Object restartPolicy(EvaluationContext context) {
    Setting deployed = said("deploy", "restart_policy", "condition");
    return said("deploy", "restart_policy").isSaid()
        ? RestartPolicies.of(
            context,
            node,
            deployed.orMeaning("any"),
            said("deploy", "restart_policy", "max_attempts").map(Amounts::whole))
        : RestartPolicies.parse(context, node, said("restart"));
  }

  @Override
  public List<?> mounts(EvaluationContext context) {
    return new ServiceMounts(context, node).all();
  }

  @Override
  public List<?> devices(EvaluationContext context) {
    return Parts.of(context, "docker.ContainerDevice", node)
        .each(said("devices"), "source", "source", "target", "target", "permissions", "permissions")
        .list();
  }

  @Override
  public List<?> publishedPorts(EvaluationContext context) {
    return new ServicePorts(context, node).all();
  }

  @Override
  public List<?> environment(EvaluationContext context) {
    return Environments.ofService(context, node);
  }

  @Override
  public List<?> ulimits(EvaluationContext context) {
    return Ulimits.ofService(context, node);
  }

  @Override
  public List<?> command() {
    return Commands.ofService(node);
  }

  private Setting said(String... names) {
    return Setting.at(node, names);
  }
}
