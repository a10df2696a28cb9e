package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;

/** The ports of a service that are published. */
record ServicePorts(EvaluationContext context, ObjectNode service) {

  List<?> all() {
    Parts ports = Parts.of(context, PortNumbers.TYPE, service);
    ports.forEach(
        Setting.at(service, "ports"),
        (element, place) -> {
          if (element instanceof ObjectNode port) {
            ports.add(place, (part, at) -> fill(part, port));
          }
        });
    return ports.list();
  }

  private static void fill(DerivedNode part, ObjectNode port) {
    Setting target = Setting.at(port, "target").map(Amounts::whole);
    PortNumbers.fill(part, Setting.at(port, "published"));
    part.with("hostAddress", port.get("host_ip"))
        .with(
            "containerPort",
            target.orMeaning(new Unknown("which port is published is not said")).value())
        .with("protocol", Setting.at(port, "protocol").orMeaning("tcp").value());
  }
}
