package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;

/** The short syntax of a service's devices, {@code source:target:permissions}. */
final class DeviceSyntax {
  private static final List<String> FIELDS = List.of("source", "target", "permissions");

  private DeviceSyntax() {}

  /** The long form of a text; anything else stays. */
  static RawNode longForm(Sourced value) {
    if (!(value.node() instanceof RawScalar scalar) || value.isNull()) {
      return value.node();
    }
    ScalarText written = new ScalarText(value.source(), scalar);
    List<RawMapping.Entry> entries = new ArrayList<>();
    int start = 0;
    for (String part : written.text().split(":", FIELDS.size())) {
      int end = start + part.length();
      entries.add(Scalars.entry(FIELDS.get(entries.size()), written.text(start, end)));
      start = end + 1;
    }
    if (entries.size() == 1) {
      entries.add(Scalars.entry("target", entries.get(0).value()));
    }
    if (entries.size() == 2) {
      entries.add(Scalars.entry("permissions", Scalars.text("rwm", scalar)));
    }
    return Scalars.mapping(entries, scalar);
  }
}
