package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.compose.VolumeSyntax.Part;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of what merging appended one item for each key, the last, in the place of the first
 * (compose-go, {@code override/uncity.go}). An item whose key is not known stays.
 */
final class Unicity {
  private Unicity() {}

  /** What makes two items the same. */
  private enum Kind {
    NAME,
    PATH,
    TARGET,
    DEVICE,
    CONFIG,
    SECRET,
    PORT
  }

  private static final PathTable<Kind> PLACES = PathTable.of(places());

  private static Map<String, Kind> places() {
    Map<String, Kind> places = new HashMap<>();
    for (String field :
        ("annotations build.args build.additional_contexts build.platform build.platforms"
                + " build.tags build.labels cap_add cap_drop deploy.labels dns dns_opt dns_search"
                + " environment expose labels links networks.*.aliases networks.*.link_local_ips"
                + " profiles sysctls tmpfs")
            .split(" ", -1)) {
      places.put("services.*." + field, Kind.NAME);
    }
    places.put("networks.*.labels", Kind.NAME);
    places.put("services.*.env_file", Kind.PATH);
    places.put("services.*.volumes", Kind.TARGET);
    places.put("services.*.devices", Kind.DEVICE);
    places.put("services.*.configs", Kind.CONFIG);
    places.put("services.*.secrets", Kind.SECRET);
    places.put("services.*.ports", Kind.PORT);
    return places;
  }

  static Sourced enforce(Sourced root) {
    return enforce(root, PLACES);
  }

  private static Sourced enforce(Sourced value, PathTable<Kind> place) {
    RawMapping mapping = value.mapping();
    Kind kind = place.value();
    if (mapping != null && place.leads()) {
      List<RawMapping.Entry> entries = new ArrayList<>();
      for (RawMapping.Entry entry : mapping.entries()) {
        Sourced below = enforce(value.inner(entry.value()), place.next(Fields.name(entry)));
        entries.add(new RawMapping.Entry(entry.key(), below.in(value.source())));
      }
      return value.with(new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end()));
    }
    return kind != null && value.node() instanceof RawSequence sequence
        ? distinct(value, sequence, kind)
        : value;
  }

  private static Sourced distinct(Sourced value, RawSequence sequence, Kind kind) {
    List<RawNode> items = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (RawNode item : sequence.items()) {
      String key = key(value.inner(item), kind);
      Integer place = key == null ? null : places.putIfAbsent(key, items.size());
      if (place == null) {
        items.add(item);
      } else {
        items.set(place, item);
      }
    }
    return items.size() == sequence.items().size()
        ? value
        : value.with(
            new RawSequence(List.copyOf(items), sequence.flow(), sequence.start(), sequence.end()));
  }

  private static @Nullable String key(Sourced item, Kind kind) {
    if (item.mapping() != null) {
      return switch (kind) {
        case NAME -> null;
        case PATH -> text(item, "path");
        case TARGET, DEVICE -> text(item, "target");
        case CONFIG -> mount(item, "");
        case SECRET -> mount(item, "/run/secrets");
        case PORT -> port(item);
      };
    }
    String text = item.text();
    if (text == null) {
      return null;
    }
    String key =
        switch (kind) {
          case NAME -> KeyValues.key(item);
          case PATH, PORT -> text;
          case TARGET -> target(text);
          case DEVICE -> device(text);
          case CONFIG -> "/" + text;
          case SECRET -> "/run/secrets/" + text;
        };
    return item.isUnknown() && key != null && key.indexOf('$') >= 0 ? null : key;
  }

  private static @Nullable String target(String volume) {
    List<Part> parts = VolumeSyntax.split(volume, Integer.MAX_VALUE);
    return parts.isEmpty() ? null : parts.get(parts.size() > 1 ? 1 : 0).of(volume);
  }

  private static String device(String text) {
    String[] parts = text.split(":", -1);
    return parts.length == 1 ? parts[0] : parts[1];
  }

  private static @Nullable String mount(Sourced item, String folder) {
    String target = text(item, "target");
    String source = text(item, "source");
    return target != null || source == null ? target : folder + "/" + source;
  }

  private static @Nullable String port(Sourced item) {
    String target = text(item, "target");
    if (target == null) {
      return null;
    }
    String host = text(item, "host_ip");
    String protocol = text(item, "protocol");
    return "%s:%s:%s/%s"
        .formatted(
            host == null ? "0.0.0.0" : host,
            text(item, "published"),
            target,
            protocol == null ? "tcp" : protocol);
  }

  private static @Nullable String text(Sourced item, String field) {
    Sourced value = Fields.get(item, field);
    return value == null || value.isUnknown() ? null : value.text();
  }
}
