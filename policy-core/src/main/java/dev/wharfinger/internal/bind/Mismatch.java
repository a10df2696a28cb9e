package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Type;

/** What is said of something that is of another shape than its type. */
final class Mismatch {
  private static final String NOT_RENDERED = "not-rendered";

  private Mismatch() {}

  /** The fault of a map, a list or a scalar where something else belongs. */
  static Fault of(Type type, RawNode raw, Object name, SourceText source) {
    return source.text().startsWith("{{", raw.start())
        ? new Fault(NOT_RENDERED, ReadProblem.NOT_RENDERED)
        : new Fault(
            "wrong-type",
            "`%s` must be %s, and is %s"
                .formatted(name, Descriptions.of(type), Descriptions.of(raw)));
  }

  /** Whether a template stands where a value belongs. */
  static boolean isTemplate(Fault fault) {
    return fault.code().equals(NOT_RENDERED);
  }
}
