package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;

/** The variables that a container is given. */
final class Environments {
  private static final String TYPE = "docker.Variable";

  private Environments() {}

  /** What a service says; what its files say is not looked at, nor what its image does. */
  static List<?> ofService(EvaluationContext context, ObjectNode service) {
    Parts variables = Parts.of(context, TYPE, service);
    Setting said = Setting.at(service, "environment");
    variables.forEach(said, (value, place) -> {});
    if (said.value() instanceof Map<?, ?> map && map instanceof BoundNode node) {
      map.forEach(
          (name, value) ->
              variables.add(
                  new Place(node, name),
                  (variable, at) ->
                      variable
                          .with("name", name)
                          .with("value", value == null ? ofCaller(name) : text(value))));
    }
    if (Setting.at(service, "env_file").isSaid()) {
      variables.open("the files of `env_file` may name more variables");
    }
    return variables.list();
  }

  private static Unknown ofCaller(Object name) {
    return new Unknown("the value of `" + name + "` is that which whoever runs Compose has");
  }

  private static Object text(Object value) {
    return value instanceof Unknown ? value : String.valueOf(value);
  }

  /** A list of {@code NAME=value}. */
  static List<?> of(EvaluationContext context, ObjectNode container, Setting said) {
    Parts variables = Parts.of(context, TYPE, container);
    variables.forEach(
        said,
        (element, place) -> {
          String text = element.toString();
          int equals = text.indexOf('=');
          variables.add(
              place,
              (variable, at) ->
                  variable
                      .with("name", equals < 0 ? text : text.substring(0, equals))
                      .with("value", equals < 0 ? "" : text.substring(equals + 1)));
        });
    return variables.list();
  }
}
