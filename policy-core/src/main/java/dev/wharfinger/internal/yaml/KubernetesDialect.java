package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.PropertyTable;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * YAML as the Kubernetes API server reads it: go-yaml version 2 into untyped values, then JSON. A
 * whole number is an integer however it is written, and a number does not become text where text is
 * expected.
 */
public final class KubernetesDialect implements Dialect {
  private static final double FIRST_WITH_EXPONENT = 1e21;

  private final SourceText source;

  /** The dialect for documents of one file. */
  public KubernetesDialect(SourceText source) {
    this.source = source;
  }

  @Override
  public @Nullable Object scalar(RawScalar scalar) throws NotAValueException {
    Object value = GoTaggedScalars.resolve(scalar);
    return value instanceof Double number ? asJson(number, scalar) : value;
  }

  @Override
  public Properties properties(RawMapping mapping) {
    PropertyTable table = new PropertyTable(source);
    return new MergedProperties(table).of(mapping);
  }

  /** A number as it comes out of the JSON text that Go makes of it. */
  private static Object asJson(double number, RawScalar scalar) throws NotAValueException {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      String message =
          "`" + scalar.value() + "` is no number for the cluster; quote it if text is meant";
      throw new NotAValueException(
          ReadProblem.error("not-a-value", message, scalar.start(), scalar.end()));
    }
    if (number == Math.rint(number) && Math.abs(number) < FIRST_WITH_EXPONENT) {
      BigDecimal written = new BigDecimal(Double.toString(number));
      if (written.toBigInteger().bitLength() < Long.SIZE) {
        return written.longValue();
      }
    }
    return number;
  }
}
