package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings everything that may be written short into its long form, and adds what Compose takes for
 * granted (compose-go, {@code transform/canonical.go} and {@code loader/normalize.go}).
 */
final class CanonicalForm {
  private final Problems problems;
  private int ports;
  private final int mostPorts;

  /**
   * A run over one project.
   *
   * @param mostPorts how many ports may come of ranges
   */
  CanonicalForm(Problems problems, int mostPorts) {
    this.problems = problems;
    this.mostPorts = mostPorts;
  }

  Sourced of(Sourced root) {
    return apply(root, CanonicalKind.PLACES);
  }

  private Sourced apply(Sourced value, PathTable<CanonicalKind> place) {
    CanonicalKind kind = place.value();
    Sourced made = kind == null || value.isUnknown() ? value : transformed(kind, value);
    if (!place.leads()) {
      return made;
    }
    RawMapping mapping = made.mapping();
    if (mapping != null) {
      List<RawMapping.Entry> entries = new ArrayList<>();
      for (RawMapping.Entry entry : mapping.entries()) {
        Sourced below = apply(made.inner(entry.value()), place.next(Fields.name(entry)));
        entries.add(new RawMapping.Entry(entry.key(), below.in(made.source())));
      }
      return made.with(new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end()));
    }
    if (made.node() instanceof RawSequence sequence) {
      List<RawNode> items = new ArrayList<>();
      for (RawNode item : sequence.items()) {
        items.add(apply(made.inner(item), place.item()).in(made.source()));
      }
      return made.with(
          new RawSequence(List.copyOf(items), sequence.flow(), sequence.start(), sequence.end()));
    }
    return made;
  }

  private Sourced transformed(CanonicalKind kind, Sourced value) {
    boolean text = value.node() instanceof RawScalar && !value.isNull();
    return switch (kind) {
      case KEY_VALUES -> value.with(KeyValues.mapping(value));
      case SEQUENCE -> sequence(value, KeyValues.items(value));
      case NAMES -> LongForm.names(value);
      case DEPENDS_ON -> LongForm.dependsOn(value);
      case BUILD -> Defaults.build(LongForm.build(value));
      case SOURCE -> text ? LongForm.field("source", value) : value;
      case SERVICE -> text ? LongForm.field("service", value) : value;
      case SINGLE -> text ? LongForm.field("single", value) : value;
      case GPUS -> text ? sequence(value, List.of(LongForm.field("count", value))) : value;
      case ENV_FILE -> envFiles(value);
      case VOLUME -> volume(value);
      case DEVICE -> value.with(DeviceSyntax.longForm(value));
      case PORTS -> ports(value);
      case MAYBE_EXTERNAL -> LongForm.external(value);
      case PULL_POLICY ->
          "if_not_present".equals(value.text())
              ? value.with(Scalars.text("missing", value.node()))
              : value;
    };
  }

  private static Sourced sequence(Sourced from, List<Sourced> items) {
    if (items.isEmpty() && from.isNull()) {
      return from;
    }
    RawNode node = from.node();
    List<RawNode> nodes = items.stream().map(item -> item.in(from.source())).toList();
    return from.with(new RawSequence(nodes, false, node.start(), node.end()));
  }

  private static Sourced envFiles(Sourced value) {
    List<Sourced> files = new ArrayList<>();
    List<Sourced> items = value.mapping() != null ? List.of(value) : KeyValues.items(value);
    for (Sourced item : items) {
      boolean text = item.node() instanceof RawScalar;
      files.add(Defaults.envFile(text ? LongForm.field("path", item) : item));
    }
    return sequence(value, files);
  }

  private Sourced volume(Sourced value) {
    if (!(value.node() instanceof RawScalar scalar)) {
      return value;
    }
    RawMapping volume = VolumeSyntax.parse(new ScalarText(value.source(), scalar));
    if (volume != null) {
      return value.with(volume);
    }
    problems.error(
        value,
        "compose-volume",
        "`" + scalar.value() + "` is no volume; write it as in `./data:/var/lib/data:ro`");
    return value;
  }

  private Sourced ports(Sourced value) {
    if (!(value.node() instanceof RawSequence sequence)) {
      return value;
    }
    List<Sourced> all = new ArrayList<>();
    for (RawNode item : sequence.items()) {
      Sourced each = value.inner(item);
      if (each.node() instanceof RawScalar scalar) {
        all.addAll(port(each, scalar));
      } else {
        all.add(Defaults.port(each));
      }
    }
    return sequence(value, all);
  }

  /** What cannot be read stays, as text. */
  private List<Sourced> port(Sourced item, RawScalar scalar) {
    PortSyntax syntax = new PortSyntax(new ScalarText(item.source(), scalar));
    List<RawNode> parsed = ports < mostPorts ? syntax.parse() : List.of();
    if (parsed.isEmpty()) {
      String limit = "ranges in this project stand for more than %d ports".formatted(mostPorts);
      String fault = syntax.fault();
      problems.error(
          item, fault.isEmpty() ? "limit-ports" : "compose-port", fault.isEmpty() ? limit : fault);
      return List.of(item);
    }
    ports += parsed.size();
    return parsed.stream().map(item::with).toList();
  }
}
