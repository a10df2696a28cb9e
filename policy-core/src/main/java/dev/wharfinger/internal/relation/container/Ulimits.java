package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;

/** The limits of users that a container has of its own. */
final class Ulimits {
  private static final String TYPE = "docker.ContainerUlimit";

  private Ulimits() {}

  /** Those of a service, by name with one number or two. */
  static List<?> ofService(EvaluationContext context, ObjectNode service) {
    Parts limits = Parts.of(context, TYPE, service);
    limits.forEach(
        Setting.at(service, "ulimits"),
        (element, place) -> {
          if (element instanceof ObjectNode limit) {
            limits.add(
                place,
                (part, at) ->
                    part.with("name", place.key())
                        .with("soft", number(limit, "soft").value())
                        .with("hard", number(limit, "hard").value()));
          }
        });
    return limits.list();
  }

  private static Setting number(ObjectNode limit, String name) {
    return Setting.at(limit, "single").or(Setting.at(limit, name)).map(Amounts::whole);
  }

  /** Those of an inspected container. */
  static List<?> ofInspected(EvaluationContext context, ObjectNode container) {
    return Parts.of(context, TYPE, container)
        .each(
            Setting.at(container, "HostConfig", "Ulimits"),
            "name",
            "Name",
            "soft",
            "Soft",
            "hard",
            "Hard")
        .list();
  }
}
