package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import java.util.ArrayList;
import java.util.List;

/** A robot of Harbor: an account of a program, as {@code /robots/{id}} tells it. */
final class HarborRobot {
  private HarborRobot() {}

  static boolean isOne(RawObject document) {
    return document.text("level").isPresent()
        && document.has("name")
        && document.has("permissions")
        && (document.has("duration") || document.has("expires_at"));
  }

  static RawMapping tree(RawObject document) {
    RawMapping written = document.mapping();
    Facts auth = new Facts().list("robots", List.of(robot(document)), facts -> facts.at(written));
    return Harbor.registry(document).object("auth", auth, written).at(written);
  }

  private static Facts robot(RawObject written) {
    Facts robot =
        new Facts()
            .copy("name", written, "name")
            .copy("level", written, "level")
            .truth("disabled", written, "disable")
            .list("permissions", permissions(written), permission -> permission);
    if (written.has("expires_at")) {
      robot.end(written, "expires_at");
    } else {
      Facts.number(written, "duration")
          .ifPresent(
              days ->
                  robot.plain("neverExpires", days < 0, written.node("duration").orElseThrow()));
    }
    Facts.number(written, "duration")
        .ifPresent(
            days -> {
              if (days >= 0) {
                robot.copy("durationDays", written, "duration");
              }
            });
    return robot;
  }

  private static List<RawMapping> permissions(RawObject written) {
    List<RawMapping> permissions = new ArrayList<>();
    for (RawObject permission : written.objects("permissions")) {
      for (RawObject access : permission.objects("access")) {
        if (access.text("effect").filter("deny"::equals).isEmpty()) {
          permissions.add(
              new Facts()
                  .copy("kind", permission, "kind")
                  .copy("namespace", permission, "namespace")
                  .copy("resource", access, "resource")
                  .copy("action", access, "action")
                  .at(access.mapping()));
        }
      }
    }
    return permissions;
  }
}
