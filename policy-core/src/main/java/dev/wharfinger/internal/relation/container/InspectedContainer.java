package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;

/**
 * An inspected container. What its image says is part of what is inspected, so that nothing is left
 * to others; 0 and -1 stand for no limit.
 */
record InspectedContainer(ObjectNode node) implements DescribedContainer {
  private static final double NANO = 1e9;
  private static final double DEFAULT_PERIOD = 100_000;
  private static final String BRIDGE = "bridge";

  @Override
  public Setting privileged() {
    return host("Privileged").orMeaning(false);
  }

  @Override
  public Setting readOnlyRootFilesystem() {
    return host("ReadonlyRootfs").orMeaning(false);
  }

  @Override
  public Setting securityOptions() {
    return host("SecurityOpt");
  }

  @Override
  public Setting apparmorProfile() {
    Setting profile = Setting.at(node, "AppArmorProfile");
    return profile.is("") ? profile.with(null) : profile;
  }

  @Override
  public Setting networkMode() {
    Setting mode = host("NetworkMode");
    return mode.isSaid() && !mode.is("") && !mode.is("default") ? mode : mode.with(BRIDGE);
  }

  @Override
  public Setting pidMode() {
    return host("PidMode").orMeaning("");
  }

  @Override
  public Setting ipcMode() {
    return host("IpcMode").orMeaning("");
  }

  @Override
  public Setting utsMode() {
    return host("UTSMode").orMeaning("");
  }

  @Override
  public Setting usernsMode() {
    return host("UsernsMode").orMeaning("");
  }

  @Override
  public Setting cgroupParent() {
    return host("CgroupParent").orMeaning("");
  }

  @Override
  public Setting memoryLimit() {
    return host("Memory").map(Amounts::bytes);
  }

  @Override
  public Setting cpuLimit() {
    return host("NanoCpus")
        .map(Amounts::decimal)
        .map(nano -> (Double) nano / NANO)
        .or(host("CpuQuota").map(Amounts::decimal).map(this::ofPeriod));
  }

  private Object ofPeriod(Object quota) {
    Setting period = host("CpuPeriod").map(Amounts::decimal).orMeaning(DEFAULT_PERIOD);
    return (Double) quota / (period.value() instanceof Double length ? length : DEFAULT_PERIOD);
  }

  @Override
  public Setting cpuShares() {
    return host("CpuShares").map(Amounts::whole);
  }

  @Override
  public Setting pidsLimit() {
    return host("PidsLimit").map(Amounts::whole);
  }

  @Override
  public Setting image() {
    return config("Image").orMeaning(new Unknown("the image is not told"));
  }

  @Override
  public Setting user() {
    return config("User").orMeaning("");
  }

  @Override
  public Setting addedCapabilities() {
    return host("CapAdd");
  }

  @Override
  public Setting droppedCapabilities() {
    return host("CapDrop");
  }

  @Override
  public Setting labels() {
    return config("Labels");
  }

  @Override
  public Object healthcheck(EvaluationContext context) {
    Setting test = Setting.at(node, "Config", "Healthcheck", "Test");
    return test.isSaid()
        ? Healthchecks.of(context, node, test)
        : Healthchecks.none(context, node, config("Healthcheck").place());
  }

  @Override
  public Object restartPolicy(EvaluationContext context) {
    return RestartPolicies.of(
        context,
        node,
        Setting.at(node, "HostConfig", "RestartPolicy", "Name"),
        Setting.at(node, "HostConfig", "RestartPolicy", "MaximumRetryCount").map(Amounts::whole));
  }

  @Override
  public List<?> mounts(EvaluationContext context) {
    return new InspectedMounts(context, node).all();
  }

  @Override
  public List<?> devices(EvaluationContext context) {
    return Parts.of(context, "docker.ContainerDevice", node)
        .each(
            host("Devices"),
            "source",
            "PathOnHost",
            "target",
            "PathInContainer",
            "permissions",
            "CgroupPermissions")
        .list();
  }

  @Override
  public List<?> publishedPorts(EvaluationContext context) {
    return new InspectedPorts(context, node).all();
  }

  @Override
  public List<?> environment(EvaluationContext context) {
    return Environments.of(context, node, config("Env"));
  }

  @Override
  public List<?> ulimits(EvaluationContext context) {
    return Ulimits.ofInspected(context, node);
  }

  @Override
  public List<?> command() {
    return Commands.ofInspected(node);
  }

  private Setting host(String name) {
    return Setting.at(node, "HostConfig", name);
  }

  private Setting config(String name) {
    return Setting.at(node, "Config", name);
  }
}
