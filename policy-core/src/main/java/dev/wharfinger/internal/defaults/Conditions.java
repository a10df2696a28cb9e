package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the column {@code when} of the table of defaults may say. */
final class Conditions {
  private static final String FROM = "from ";
  private static final String IN = "in ";
  private static final String UNDER = "under ";
  private static final String NO = "no ";
  private static final String HAS = "has ";

  private static final Map<String, Condition> NAMED =
      Map.of(
          "nothing but a name", Conditions::hasNothingButAName,
          "reached from outside", Conditions::isReachedFromOutside,
          "of a container of a pod", PodContainers::isOfPod,
          "of a pod as a whole", PodContainers::isOfPodAsWhole,
          "on the host network of a pod", PodContainers::isOnHostNetworkOfPod,
          "on the host network", PodContainers::isOnHostNetwork);

  private Conditions() {}

  /**
   * Reads conditions that are joined by {@code and}: {@code field=value|other}, {@code no field},
   * {@code has field}, {@code in Kind} for what is directly in such an object, {@code under field}
   * for what its owner has under that field, {@code from apiVersion|other} for what the resource
   * says of itself, or one of the names.
   *
   * @throws IllegalArgumentException if a condition is none of these
   */
  static Condition parse(String text) {
    List<Condition> all = new ArrayList<>();
    for (String part : text.split(" and ", -1)) {
      all.add(parseOne(part));
    }
    return object -> all.stream().allMatch(condition -> condition.holds(object));
  }

  private static Condition parseOne(String text) {
    if (text.startsWith(FROM)) {
      List<String> versions = values(text.substring(FROM.length()));
      return object -> versions.contains(apiVersion(object));
    }
    if (text.startsWith(IN)) {
      String kind = '.' + text.substring(IN.length());
      return object -> isDirectlyIn(object, kind);
    }
    if (text.startsWith(UNDER)) {
      String key = text.substring(UNDER.length());
      return object -> key.equals(object.key());
    }
    if (text.startsWith(NO)) {
      String field = text.substring(NO.length());
      return object -> !has(object, field);
    }
    if (text.startsWith(HAS)) {
      String field = text.substring(HAS.length());
      return object -> has(object, field);
    }
    int equals = text.indexOf('=');
    return equals < 0 ? named(text) : equality(text.substring(0, equals), text, equals + 1);
  }

  private static Condition equality(String field, String text, int from) {
    List<String> values = values(text.substring(from));
    return object -> object.get(field) instanceof String value && values.contains(value);
  }

  private static Condition named(String name) {
    Condition condition = NAMED.get(name);
    if (condition == null) {
      throw new IllegalArgumentException("there is no condition named `" + name + "`");
    }
    return condition;
  }

  private static List<String> values(String text) {
    return Arrays.asList(text.split("\\|", -1));
  }

  private static boolean has(ObjectNode object, String field) {
    return object.type().field(field).filter(found -> object.has(found.slot())).isPresent();
  }

  private static boolean isDirectlyIn(ObjectNode object, String kind) {
    return object.parentOrNull() instanceof ObjectNode owner && owner.type().id().endsWith(kind);
  }

  private static String apiVersion(ObjectNode object) {
    BoundNode root = object.root();
    return Objects.toString(root.get("apiVersion"), "");
  }

  /** A volume is a name and one source. */
  private static boolean hasNothingButAName(ObjectNode volume) {
    return volume.type().fields().stream()
        .allMatch(field -> field.name().equals("name") || !volume.has(field.slot()));
  }

  /** {@code ExternallyAccessible} of {@code pkg/api/v1/service}. */
  private static boolean isReachedFromOutside(ObjectNode service) {
    String type = Objects.toString(service.get("type"), "");
    return type.equals("LoadBalancer")
        || type.equals("NodePort")
        || (type.equals("ClusterIP") && has(service, "externalIPs"));
  }
}
