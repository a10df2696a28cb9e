package dev.wharfinger.type;

/** The types without parts. The comment of each names the Java class of its values. */
public enum Scalar implements Type {
  /** {@link Boolean}. */
  BOOL("bool"),
  /** {@link Long}. */
  INT("int"),
  /** {@link Uint}. */
  UINT("uint"),
  /** {@link Double}. */
  DOUBLE("double"),
  /** {@link String}, counted and ordered by code points. */
  STRING("string"),
  /** {@code byte[]}. */
  BYTES("bytes"),
  /** Java null. */
  NULL("null_type"),
  /** {@link java.time.Instant}. */
  TIMESTAMP("google.protobuf.Timestamp"),
  /** {@link java.time.Duration}. */
  DURATION("google.protobuf.Duration"),
  /** {@link Type}. */
  TYPE("type"),
  /** Any value; what may be done with it shows when it is evaluated. */
  DYN("dyn"),
  /** {@link Quantity}. */
  QUANTITY("quantity"),
  /** {@link Long} or {@link String}. */
  INT_OR_STRING("int_or_string"),
  /** {@link ImageReference}. */
  IMAGE_REFERENCE("image_reference"),
  /** {@link Version}. */
  VERSION("version");

  private final String displayName;

  Scalar(String displayName) {
    this.displayName = displayName;
  }

  @Override
  public String displayName() {
    return displayName;
  }
}
