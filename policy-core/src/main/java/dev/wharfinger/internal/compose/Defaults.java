package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import java.util.ArrayList;
import java.util.List;

/** What Compose takes for granted where nothing is said; it stands where the mapping does. */
final class Defaults {
  private Defaults() {}

  static Sourced build(Sourced value) {
    Sourced withContext = add(value, "context", Scalars.text(".", value.node()));
    return Fields.get(value, "dockerfile_inline") != null
        ? withContext
        : add(withContext, "dockerfile", Scalars.text("Dockerfile", value.node()));
  }

  static Sourced envFile(Sourced value) {
    return add(value, "required", Scalars.plain("true", value.node()));
  }

  static Sourced port(Sourced value) {
    Sourced withProtocol = add(value, "protocol", Scalars.text("tcp", value.node()));
    return add(withProtocol, "mode", Scalars.text("ingress", value.node()));
  }

  private static Sourced add(Sourced value, String field, RawNode missing) {
    RawMapping mapping = value.mapping();
    if (mapping == null || Fields.get(value, field) != null) {
      return value;
    }
    List<RawMapping.Entry> entries = new ArrayList<>(mapping.entries());
    entries.add(Scalars.entry(field, missing));
    return value.with(new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end()));
  }
}
