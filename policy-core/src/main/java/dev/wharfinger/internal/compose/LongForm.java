package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The long forms that merging needs already; what is long stays as it is. */
final class LongForm {
  private LongForm() {}

  /** A build of which only the context was told. */
  static Sourced build(Sourced value) {
    boolean text = value.node() instanceof RawScalar && !value.isNull();
    return text || value.isUnknown() ? field("context", value) : value;
  }

  /** A mapping of one field. */
  static Sourced field(String name, Sourced value) {
    RawNode node = value.node();
    return value.with(Scalars.mapping(List.of(Scalars.entry(name, node)), node));
  }

  /** The services that one waits for. */
  static Sourced dependsOn(Sourced value) {
    return byName(
        value,
        name ->
            Scalars.mapping(
                List.of(
                    Scalars.entry("condition", Scalars.text("service_started", name)),
                    Scalars.entry("required", Scalars.plain("true", name))),
                name));
  }

  /** Names with nothing said about them. */
  static Sourced names(Sourced value) {
    return byName(value, name -> Scalars.plain("null", name));
  }

  /** {@code external} with a name in it, as old files have it, is the name and a truth value. */
  static Sourced external(Sourced value) {
    RawMapping mapping = value.mapping();
    Sourced external = Fields.get(value, "external");
    if (mapping == null || external == null || external.mapping() == null) {
      return value;
    }
    List<RawMapping.Entry> entries = new ArrayList<>();
    for (RawMapping.Entry entry : mapping.entries()) {
      if (!Fields.name(entry).equals("external")) {
        entries.add(entry);
      }
    }
    RawNode node = external.node();
    entries.add(
        Scalars.entry("external", external.with(Scalars.plain("true", node)).in(value.source())));
    Sourced name = Fields.get(external, "name");
    if (name != null && Fields.get(value, "name") == null) {
      entries.add(Scalars.entry("name", name.in(value.source())));
    }
    return value.with(new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end()));
  }

  /** A sequence of names as a mapping; unknown if one of them is. */
  private static Sourced byName(Sourced value, UnaryOperator<RawNode> about) {
    if (!(value.node() instanceof RawSequence sequence)) {
      return value;
    }
    List<RawMapping.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (RawNode item : sequence.items()) {
      Sourced each = value.inner(item);
      String name = each.text();
      if (each.isUnknown()) {
        return each;
      }
      if (name != null && names.add(name)) {
        RawNode key = each.in(value.source());
        RawNode told = each.with(about.apply(each.node())).in(value.source());
        entries.add(new RawMapping.Entry(key, told));
      }
    }
    return value.with(Scalars.mapping(entries, sequence));
  }
}
