package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.Dialect.NotAValueException;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The text that a key becomes when the cluster turns YAML into JSON: resolved, then written. */
final class KubernetesKeys {
  private KubernetesKeys() {}

  static String name(RawNode key) throws NotAValueException {
    Object value = value(key);
    if (value instanceof Double number) {
      return GoFloats.formatSingle(number);
    }
    if (value instanceof BigInteger) {
      throw notAKey(key, "`" + value + "` is too large for a key; quote it if text is meant");
    }
    if (value == null) {
      throw notAKey(key, "null cannot be a key; quote it if text is meant");
    }
    return value.toString();
  }

  /** What the key is before it is turned into text. */
  static @Nullable Object value(RawNode key) throws NotAValueException {
    if (key.target() instanceof RawScalar scalar) {
      return GoTaggedScalars.resolve(scalar);
    }
    throw notAKey(
        key,
        "a sequence or mapping cannot be a key; quote it if it is a placeholder of a template");
  }

  /** Whether a key asks for the entries of another mapping. */
  static boolean isMerge(RawNode key) {
    if (!(key instanceof RawScalar scalar) || !scalar.value().equals("<<")) {
      return false;
    }
    String tag = scalar.tag();
    return tag == null
        ? scalar.style() == RawScalar.Style.PLAIN
        : tag.equals("!") || tag.equals(Tags.MERGE);
  }

  private static NotAValueException notAKey(RawNode key, String message) {
    return new NotAValueException(ReadProblem.error("not-a-key", message, key.start(), key.end()));
  }
}
