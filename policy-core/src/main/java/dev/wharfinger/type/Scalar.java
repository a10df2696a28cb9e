package dev.wharfinger.type;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types without parts, each with the Java class of its values where there is just one. */
public enum Scalar implements Type {
  BOOL("bool", Boolean.class),
  INT("int", Long.class),
  UINT("uint", Uint.class),
  DOUBLE("double", Double.class),
  /** Text, counted and ordered by code points. */
  STRING("string", String.class),
  BYTES("bytes", byte[].class),
  /** Java null. */
  NULL("null_type", null),
  /**
   * {@link Instant}; or, as only the language of the API server has it, {@link OffsetDateTime}
   * where the text that it comes from has an offset from UTC.
   */
  TIMESTAMP("google.protobuf.Timestamp", Instant.class),
  DURATION("google.protobuf.Duration", Duration.class),
  /** {@link Type}. */
  TYPE("type", null),
  /** Any value; what may be done with it shows when it is evaluated. */
  DYN("dyn", null),
  QUANTITY("quantity", Quantity.class),
  /** {@link Long} or {@link String}. */
  INT_OR_STRING("int_or_string", null),
  IMAGE_REFERENCE("image_reference", ImageReference.class),
  VERSION("version", Version.class),
  IP("net.IP", IpAddress.class),
  CIDR("net.CIDR", Cidr.class),
  URL("kubernetes.URL", Url.class),
  SEMVER("kubernetes.Semver", SemanticVersion.class),
  FORMAT("kubernetes.NamedFormat", NamedFormat.class);

  private static final Map<Class<?>, Scalar> BY_CLASS =
      Arrays.stream(values())
          .filter(scalar -> scalar.values != null)
          .collect(
              Collectors.toUnmodifiableMap(
                  scalar -> Objects.requireNonNull(scalar.values), scalar -> scalar));

  private final String displayName;
  private final @Nullable Class<?> values;

  Scalar(String displayName, @Nullable Class<?> values) {
    this.displayName = displayName;
    this.values = values;
  }

  /** The type of a value; empty for one that has parts, or that is itself a type. */
  public static Optional<Scalar> of(Object value) {
    return value instanceof OffsetDateTime
        ? Optional.of(TIMESTAMP)
        : Optional.ofNullable(BY_CLASS.get(value.getClass()));
  }

  @Override
  public String displayName() {
    return displayName;
  }
}
