package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service has mounted, in whatever way that is asked for. */
record ServiceMounts(EvaluationContext context, ObjectNode service) {

  /** Where the engine listens, which a service that uses the socket gets to see. */
  private static final String ENGINE_SOCKET = "/var/run/docker.sock";

  private static final String BIND = "bind";

  List<?> all() {
    Parts mounts = Parts.of(context, Mounts.TYPE, service);
    mounts.forEach(
        Setting.at(service, "volumes"),
        (element, place) -> {
          if (element instanceof ObjectNode volume) {
            mounts.add(place, (part, at) -> fill(part, volume));
          }
        });
    mounts.forEach(
        Setting.at(service, "tmpfs"),
        (element, place) ->
            mounts.add(place, (part, at) -> Mounts.temporary(part, element.toString())));
    Setting socket = Setting.at(service, "use_api_socket");
    if (socket.is(true)) {
      mounts.add(
          socket.place(),
          (part, at) ->
              Mounts.fill(part, BIND, ENGINE_SOCKET, ENGINE_SOCKET).with("readOnly", false));
    }
    if (Setting.at(service, "volumes_from").isSaid()) {
      mounts.open("there are mounts of others too, by `volumes_from`");
    }
    return mounts.list();
  }

  private void fill(DerivedNode part, ObjectNode volume) {
    Object source = volume.get("source");
    Optional<String> folder =
        source instanceof String name ? hostFolder(volume, name) : Optional.empty();
    Mounts.fill(
            part,
            folder.isPresent() ? BIND : Setting.at(volume, "type").orMeaning("volume").value(),
            folder.<Object>map(path -> path).orElse(source),
            Setting.at(volume, "target").orMeaning(new Unknown("no target is said")).value())
        .with("readOnly", Setting.at(volume, "read_only").orMeaning(false).value())
        .with("propagation", Setting.at(volume, BIND, "propagation").orMeaning("").value());
  }

  /**
   * The folder of the host that a volume of the project stands for, since the local driver mounts
   * whatever it is told.
   */
  private Optional<String> hostFolder(ObjectNode volume, String name) {
    if (!Setting.at(volume, "type").is("volume")
        || !(Nodes.map(Nodes.root(service), "volumes").get(name) instanceof ObjectNode declared)) {
      return Optional.empty();
    }
    String options = option(declared, "o");
    boolean binds = List.of(options.split(",", -1)).stream().anyMatch(o -> o.endsWith(BIND));
    String device = option(declared, "device");
    return binds && !device.isEmpty() ? Optional.of(device) : Optional.empty();
  }

  private static String option(ObjectNode volume, String name) {
    @Nullable Object value = Nodes.map(volume, "driver_opts").get(name);
    return value == null ? "" : value.toString();
  }
}
