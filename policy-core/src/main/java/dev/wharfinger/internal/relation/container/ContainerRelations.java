package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is asked of containers, be they services of Compose or inspected. */
public final class ContainerRelations {
  private final DerivedFunctions functions;
  private final Optional<Type> container;

  private ContainerRelations(DerivedFunctions functions) {
    this.functions = functions;
    this.container = functions.type("docker.Container");
  }

  public static void addTo(DerivedFunctions functions) {
    ContainerRelations relations = new ContainerRelations(functions);
    relations.addSettings();
    relations.addLimits();
    relations.addLists();
    relations.addObjects();
    relations.addMounts();
  }

  private void addSettings() {
    setting("isPrivileged", "privileged", Scalar.BOOL, "Whether it runs privileged.");
    setting(
        "readOnlyRootFilesystem",
        "readOnlyRootFilesystem",
        Scalar.BOOL,
        "Whether it cannot write to its own files.");
    setting(
        "noNewPrivileges",
        "noNewPrivileges",
        Scalar.BOOL,
        "Whether its security options say that programs cannot gain privileges; what the daemon"
            + " says by default is not looked at.");
    text(
        "seccompProfile",
        "The seccomp profile that is named, `unconfined` for none, as privileged containers have"
            + " unless one is named; empty for that of the daemon.");
    text(
        "apparmorProfile",
        "The AppArmor profile, `unconfined` or, where it is inspected, empty for none;"
            + " `docker-default` for a service that says nothing.");
    text(
        "networkMode",
        "What network it is in: `bridge` for the one of the engine, `host`, `none`, that of another"
            + " as `container:name`, or a name; empty for a service in networks of its project.");
    text("pidMode", "Whose processes it sees: `host`, those of another, or empty for its own.");
    text("ipcMode", "Whose memory it shares: `host`, that of another, or what the engine does.");
    text("utsMode", "Whose host name it has: `host`, or empty for its own.");
    text("usernsMode", "Whose users it has: `host`, or empty for those that the daemon gives.");
    text("cgroupParent", "The control group that it is told to be in; empty for the default.");
    text("image", "The image as it is named; unknown for a service that builds one.");
  }

  private void addLimits() {
    limit("memoryLimit", Scalar.INT, "The bytes of memory that it may have; none for no limit.");
    limit("cpuLimit", Scalar.DOUBLE, "The CPUs that it may have; none for no limit.");
    limit("cpuShares", Scalar.INT, "Its share of CPU time; none for the default.");
    limit("pidsLimit", Scalar.INT, "How many processes it may have; none for no limit.");
  }

  private void addLists() {
    add(
        "addedCapabilities",
        Optional.of(new ListType(Scalar.STRING)),
        "The capabilities that are added, in capitals and without `CAP_`.",
        (context, node) -> Capabilities.of(DescribedContainer.of(node).addedCapabilities()));
    add(
        "droppedCapabilities",
        Optional.of(new ListType(Scalar.STRING)),
        "The capabilities that are dropped, in capitals and without `CAP_`.",
        (context, node) -> Capabilities.of(DescribedContainer.of(node).droppedCapabilities()));
    add(
        "securityOptions",
        Optional.of(new ListType(Scalar.STRING)),
        "The security options, as they are written.",
        (context, node) ->
            DescribedContainer.of(node).securityOptions().orMeaning(List.of()).value());
    list(
        "mounts",
        Mounts.TYPE,
        "What is mounted, however it is asked for; a volume of the project that stands for a folder"
            + " of the host is one that binds it.",
        (context, node) -> DescribedContainer.of(node).mounts(context));
    list(
        "devices",
        "docker.ContainerDevice",
        "The devices of the host that it is given by name; privileged ones have all.",
        (context, node) -> DescribedContainer.of(node).devices(context));
    list(
        "publishedPorts",
        PortNumbers.TYPE,
        "The ports that can be reached by way of its host.",
        (context, node) -> DescribedContainer.of(node).publishedPorts(context));
    list(
        "ulimits",
        "docker.ContainerUlimit",
        "The limits of users that it has of its own.",
        (context, node) -> DescribedContainer.of(node).ulimits(context));
    add(
        "command",
        Optional.of(new ListType(Scalar.STRING)),
        "The words of what is run in it; there may be more for a service that leaves them to its"
            + " image.",
        (context, node) -> DescribedContainer.of(node).command());
    list(
        "environment",
        "docker.Variable",
        "The variables that it is given; those of an image only where it is inspected.",
        (context, node) -> DescribedContainer.of(node).environment(context));
    add(
        "labels",
        Optional.of(new MapType(Scalar.STRING, Scalar.STRING)),
        "Its labels; those of an image only where it is inspected.",
        (context, node) -> Labels.of(DescribedContainer.of(node).labels()));
  }

  private void addObjects() {
    add(
        "settings",
        functions.type(ContainerSettings.TYPE),
        "Everything about it that has one value, each with the place where that is said.",
        ContainerSettings::all);
    add(
        "user",
        functions.type("docker.EffectiveUser"),
        "The user that it runs as; unknown for a service that leaves it to its image.",
        ContainerRelations::user);
    add(
        "healthcheck",
        functions.type("docker.ContainerHealthcheck"),
        "How it is asked whether it is well; unknown for a service that leaves it to its image.",
        (context, node) -> DescribedContainer.of(node).healthcheck(context));
    add(
        "restartPolicy",
        functions.type("docker.ContainerRestartPolicy"),
        "When it is started again: `no`, `always`, `unless-stopped` or `on-failure`.",
        (context, node) -> DescribedContainer.of(node).restartPolicy(context));
  }

  private void addMounts() {
    Optional<Type> mount = functions.type(Mounts.TYPE);
    functions.local(
        "isIn",
        mount,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether it shows a folder of the host, or something in that folder; whole names are"
            + " compared, and `/var/run` is `/run`.",
        (BinaryBody)
            (context, self, folder) -> Mounts.isIn(Nodes.receiver(self), String.valueOf(folder)));
    functions.local(
        "holds",
        mount,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether it shows a file or folder of the host, or a folder in which that is.",
        (BinaryBody)
            (context, self, path) -> Mounts.holds(Nodes.receiver(self), String.valueOf(path)));
    functions.local(
        "isOnAllAddresses",
        functions.type(PortNumbers.TYPE),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether everybody who reaches the host reaches the port.",
        (UnaryBody) (context, self) -> PortNumbers.isOnAllAddresses(Nodes.receiver(self)));
  }

  private static @Nullable Object user(EvaluationContext context, ObjectNode node) {
    Setting user = DescribedContainer.of(node).user();
    return user.isUndecided()
        ? user.value()
        : DerivedNode.of(context.catalog(), "docker.EffectiveUser")
            .with("user", user.value())
            .at(node, user.place());
  }

  private void text(String name, String documentation) {
    setting(name, name, Scalar.STRING, documentation);
  }

  private void setting(String name, String setting, Type type, String documentation) {
    add(
        name,
        Optional.of(type),
        documentation,
        (context, node) -> ContainerSettings.of(node, setting).value());
  }

  private void limit(String name, Type type, String documentation) {
    add(
        name,
        Optional.of(new OptionalType(type)),
        documentation,
        (context, node) -> {
          Setting limit = ContainerSettings.of(node, name);
          return limit.isUndecided() ? limit.value() : Optional.ofNullable(limit.value());
        });
  }

  private void list(
      String name,
      String element,
      String documentation,
      BiFunction<EvaluationContext, ObjectNode, @Nullable Object> body) {
    add(name, functions.type(element).map(ListType::new), documentation, body);
  }

  private void add(
      String name,
      Optional<Type> result,
      String documentation,
      BiFunction<EvaluationContext, ObjectNode, @Nullable Object> body) {
    functions.local(
        name,
        container,
        List.of(),
        result,
        documentation,
        (UnaryBody)
            (context, self) -> body.apply(context, (ObjectNode) Objects.requireNonNull(self)));
  }
}
