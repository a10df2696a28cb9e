package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.Optional;
import java.util.Set;

/** Reads values of policy files as text, and tells what is there instead. */
record Texts(Problems problems) {
  /** The keys whose values are not free text, so that a mapping there is no unquoted text. */
  private static final Set<String> NAMES =
      Set.of("id", "severity", "match", "at", "controls", "references", "operations", "view");

  /** The keys whose values no parser looks at, so that nothing else tells what YAML cut off. */
  private static final Set<String> PROSE = Set.of("title", "message", "why", "description");

  /** The text under a key. */
  Optional<RawScalar> text(String key, RawMapping.Entry entry) {
    if (YamlTraps.report(entry, !NAMES.contains(key), problems)) {
      return Optional.empty();
    }
    Optional<RawScalar> text = item(key, entry.value());
    if (PROSE.contains(key)) {
      text.ifPresent(scalar -> YamlTraps.warnOfComment(scalar, problems));
    }
    return text;
  }

  /** A text in a list, or under a key. */
  Optional<RawScalar> item(String key, RawNode node) {
    RawNode target = node.target();
    if (!(target instanceof RawScalar scalar)) {
      wrongType(key, "text", target);
      return Optional.empty();
    }
    if (isNull(scalar)) {
      wrongType(key, "text", scalar);
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  /** A mapping under a key. */
  Optional<RawMapping> mapping(String key, RawNode node) {
    if (node.target() instanceof RawMapping mapping) {
      return Optional.of(mapping);
    }
    wrongType(key, "a mapping", node.target());
    return Optional.empty();
  }

  /** Tells that something else is there than was wanted. */
  void wrongType(String key, String wanted, RawNode found) {
    problems.error(
        "wrong-type",
        "`" + key + "` must be " + wanted + ", and this is " + describe(found),
        null,
        found);
  }

  private static String describe(RawNode node) {
    if (node instanceof RawScalar scalar) {
      return isNull(scalar) ? "empty" : "text";
    }
    return node instanceof RawSequence ? "a list" : "a mapping";
  }

  /** Whether a scalar is the null of the YAML 1.2 core schema. */
  static boolean isNull(RawScalar scalar) {
    return scalar.style() == RawScalar.Style.PLAIN
        && switch (scalar.value()) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }
}
