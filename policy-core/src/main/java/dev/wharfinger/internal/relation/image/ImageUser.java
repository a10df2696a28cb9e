package dev.wharfinger.internal.relation.image;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who the containers of an image run as, unless they are told otherwise. */
final class ImageUser {
  static final String TYPE = "docker.EffectiveUser";

  private static final String CONFIG = "config";
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
  private static final Pattern ZERO = Pattern.compile("\\+?0+");

  private ImageUser() {}

  /** The user that a configuration names; none is the administrator. */
  static Object ofConfig(EvaluationContext context, ObjectNode config) {
    ObjectNode execution = Nodes.object(config, CONFIG).orElse(null);
    Place said = execution == null ? new Place(config, CONFIG) : new Place(execution, "User");
    return DerivedNode.of(context.catalog(), TYPE).with("user", text(config)).at(config, said);
  }

  /** The user that the configuration of an image names. */
  static Object ofImage(EvaluationContext context, ObjectNode image) {
    return Nodes.object(image, CONFIG)
        .map(config -> ofConfig(context, config))
        .orElseGet(() -> new Unknown("the configuration of the image could not be read"));
  }

  private static String text(ObjectNode config) {
    return Nodes.text(config, CONFIG, "User").orElse("");
  }

  /**
   * Whether that is the administrator: by number, by name, or because the list of users in the
   * image gives a name the number of the administrator.
   */
  static Object runsAsRoot(ObjectNode image) {
    Optional<ObjectNode> config = Nodes.object(image, CONFIG);
    if (config.isEmpty()) {
      return new Unknown("the configuration of the image could not be read");
    }
    String user = text(config.get());
    int colon = user.indexOf(':');
    String name = colon < 0 ? user : user.substring(0, colon);
    if (name.isEmpty() || name.equals("root") || ZERO.matcher(name).matches()) {
      return true;
    }
    return NUMBER.matcher(name).matches() ? false : isAdministrator(image, name);
  }

  private static Object isAdministrator(ObjectNode image, String name) {
    Object users = ImageFiles.content(image, "/etc/passwd", "users", List.of());
    if (!(users instanceof List<?> list)) {
      return users;
    }
    for (Object user : list) {
      if (Nodes.text(user, "name").filter(name::equals).isPresent()) {
        return Nodes.value(user, "uid").filter(uid -> uid.equals(0L)).isPresent();
      }
    }
    return new Unknown("the list of users in the image has no `" + name + "`");
  }
}
