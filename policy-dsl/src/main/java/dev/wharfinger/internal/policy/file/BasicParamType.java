package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.scalar.DurationText;
import dev.wharfinger.internal.scalar.TimeRange;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of parameters that have no parts. */
public enum BasicParamType implements ParamType {
  BOOL(Scalar.BOOL) {
    @Override
    public Object read(@Nullable Object plain) {
      return given(plain, Boolean.class, "true or false");
    }
  },
  INT(Scalar.INT) {
    @Override
    public Object read(@Nullable Object plain) {
      return plain instanceof Integer small
          ? Long.valueOf(small)
          : given(plain, Long.class, "a whole number");
    }
  },
  DOUBLE(Scalar.DOUBLE) {
    @Override
    public Object read(@Nullable Object plain) {
      return given(plain, Number.class, "a number").doubleValue();
    }
  },
  STRING(Scalar.STRING) {
    @Override
    public Object read(@Nullable Object plain) {
      return given(plain, String.class, "text");
    }
  },
  GLOB(Scalar.STRING) {
    @Override
    public Object read(@Nullable Object plain) {
      return given(plain, String.class, "a pattern, as text");
    }
  },
  SEMVER(Scalar.STRING) {
    @Override
    public Object read(@Nullable Object plain) {
      String text = given(plain, String.class, "a version as `1.2.3`, as text");
      if (!SEMANTIC_VERSION.matcher(text).matches()) {
        throw mismatch(plain, "a version as `1.2.3`");
      }
      return text;
    }
  },
  QUANTITY(Scalar.QUANTITY) {
    @Override
    public Object read(@Nullable Object plain) {
      if (plain instanceof Long || plain instanceof Integer) {
        return Quantity.parse(plain.toString());
      }
      return Quantity.parse(given(plain, String.class, "a quantity as `500m` or `1Gi`"));
    }
  },
  DURATION(Scalar.DURATION) {
    @Override
    public Object read(@Nullable Object plain) {
      if (plain instanceof Duration duration) {
        if (!TimeRange.contains(duration)) {
          throw mismatch(plain, "a duration of at most " + Long.MAX_VALUE + "ns");
        }
        return duration;
      }
      return DurationText.parse(given(plain, String.class, "a duration as `1h30m`"))
          .orElseThrow(() -> mismatch(plain, "a duration as `1h30m`"));
    }
  };

  /** The grammar of semver.org 2.0.0, without the check for leading zeros. */
  public static final Pattern SEMANTIC_VERSION =
      Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  /** The type of severities, which has values and so is none of the constants. */
  public static final OneOf SEVERITY = new OneOf("severity", Severities.NAMES);

  private final Scalar type;

  BasicParamType(Scalar type) {
    this.type = type;
  }

  @Override
  public Scalar type() {
    return type;
  }

  @Override
  public String text() {
    return PolicyFormat.word(this);
  }

  static Optional<ParamType> named(String name) {
    if (name.equals(SEVERITY.text())) {
      return Optional.of(SEVERITY);
    }
    return Arrays.stream(values())
        .filter(type -> type.text().equals(name))
        .<ParamType>map(type -> type)
        .findFirst();
  }

  static IllegalArgumentException mismatch(@Nullable Object plain, String wanted) {
    return new IllegalArgumentException("`" + plain + "` is not " + wanted);
  }

  private static <T> T given(@Nullable Object plain, Class<T> wanted, String description) {
    if (!wanted.isInstance(plain)) {
      throw mismatch(plain, description);
    }
    return wanted.cast(plain);
  }
}
