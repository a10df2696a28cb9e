package dev.wharfinger.internal.js.member;

import dev.wharfinger.type.Scalar;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The scalars that JavaScript has no values for: scripts see objects with methods. */
public final class ScriptScalars {
  private static final Map<Scalar, String> NAMES = new EnumMap<>(Scalar.class);

  static {
    NAMES.put(Scalar.TIMESTAMP, "Timestamp");
    NAMES.put(Scalar.DURATION, "Duration");
    NAMES.put(Scalar.QUANTITY, "Quantity");
    NAMES.put(Scalar.IMAGE_REFERENCE, "ImageReference");
    NAMES.put(Scalar.VERSION, "Version");
    NAMES.put(Scalar.IP, "Ip");
    NAMES.put(Scalar.CIDR, "Cidr");
    NAMES.put(Scalar.URL, "Url");
    NAMES.put(Scalar.SEMVER, "Semver");
    NAMES.put(Scalar.FORMAT, "NamedFormat");
  }

  private ScriptScalars() {}

  /** Whether scripts see the values of a type as objects. */
  public static boolean areObjects(Scalar scalar) {
    return NAMES.containsKey(scalar);
  }

  /**
   * Whether JavaScript compares the values as numbers: points and spans of time, in milliseconds.
   */
  public static boolean areNumbers(Scalar scalar) {
    return scalar == Scalar.TIMESTAMP || scalar == Scalar.DURATION;
  }

  /** The name of the class of these objects; empty where JavaScript has values of its own. */
  public static Optional<String> className(Scalar scalar) {
    return Optional.ofNullable(NAMES.get(scalar));
  }
}
