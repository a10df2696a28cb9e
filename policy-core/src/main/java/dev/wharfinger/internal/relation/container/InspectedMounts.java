package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an inspected container has mounted. The list of mounts is what there is; what was asked for
 * counts where that list has nothing at the same target, as before a container is started.
 */
record InspectedMounts(EvaluationContext context, ObjectNode container) {
  private static final String BIND = "bind";
  private static final Set<String> PROPAGATIONS =
      Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");

  List<?> all() {
    Parts mounts = Parts.of(context, Mounts.TYPE, container);
    Set<Object> targets = new HashSet<>();
    mounts.forEach(
        Setting.at(container, "Mounts"),
        (element, place) -> {
          if (element instanceof ObjectNode mount) {
            targets.add(String.valueOf(mount.get("Destination")));
            mounts.add(place, (part, at) -> actual(part, mount));
          }
        });
    mounts.forEach(
        Setting.at(container, "HostConfig", "Mounts"),
        (element, place) -> {
          if (element instanceof ObjectNode mount
              && targets.add(String.valueOf(mount.get("Target")))) {
            mounts.add(place, (part, at) -> wanted(part, mount));
          }
        });
    mounts.forEach(
        Setting.at(container, "HostConfig", "Binds"),
        (element, place) -> bind(mounts, targets, element.toString(), place));
    Nodes.map(container, "HostConfig", "Tmpfs")
        .forEach(
            (target, options) ->
                mounts.add(
                    Setting.at(container, "HostConfig", "Tmpfs").place(),
                    (part, at) -> Mounts.temporary(part, target + ":" + options)));
    return mounts.list();
  }

  private static void actual(DerivedNode part, ObjectNode mount) {
    Setting writable = Setting.at(mount, "RW");
    Mounts.fill(
            part,
            Setting.at(mount, "Type").orMeaning(BIND).value(),
            mount.get("Source"),
            said(mount, "Destination"))
        .with("readOnly", writable.map(rw -> rw.equals(false)).orMeaning(false).value())
        .with("propagation", mount.get("Propagation"));
  }

  private static void wanted(DerivedNode part, ObjectNode mount) {
    Mounts.fill(part, said(mount, "Type"), mount.get("Source"), said(mount, "Target"))
        .with("readOnly", Setting.at(mount, "ReadOnly").orMeaning(false).value())
        .with("propagation", Setting.at(mount, "BindOptions", "Propagation").value());
  }

  private static Object said(ObjectNode mount, String field) {
    Object value = mount.get(field);
    return value == null ? new Unknown("`" + field + "` of a mount is not told") : value;
  }

  /** Source, target and options with colons between them; a source without a slash is a volume. */
  private static void bind(Parts mounts, Set<Object> targets, String text, Place place) {
    String[] words = text.split(":", -1);
    if (words.length < 2 || !targets.add(words[1])) {
      return;
    }
    List<String> options = words.length > 2 ? List.of(words[2].split(",", -1)) : List.of();
    mounts.add(
        place,
        (part, at) ->
            Mounts.fill(part, words[0].startsWith("/") ? BIND : "volume", words[0], words[1])
                .with("readOnly", options.contains("ro"))
                .with(
                    "propagation",
                    options.stream().filter(PROPAGATIONS::contains).findFirst().orElse("")));
  }
}
