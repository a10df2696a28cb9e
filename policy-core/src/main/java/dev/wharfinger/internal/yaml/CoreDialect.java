package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.PropertyTable;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The core schema of YAML 1.2: {@code yes} and {@code on} are text, {@code 0755} is decimal, {@code
 * <<} is a key like any other. Keys are named by their text.
 */
public final class CoreDialect implements Dialect {
  private final SourceText source;

  /** The dialect for documents of one file. */
  public CoreDialect(SourceText source) {
    this.source = source;
  }

  @Override
  public @Nullable Object scalar(RawScalar scalar) throws NotAValueException {
    String tag = scalar.tag();
    if (tag == null || !tag.startsWith(Tags.PREFIX)) {
      return scalar.style() == RawScalar.Style.PLAIN
          ? CoreScalars.resolve(scalar.value())
          : scalar.value();
    }
    if (tag.equals(Tags.STR)) {
      return scalar.value();
    }
    Object value = CoreScalars.resolve(scalar.value());
    if (tag.equals(Tags.FLOAT) && value instanceof Long whole) {
      return whole.doubleValue();
    }
    if (!CoreScalars.isOfTag(value, tag)) {
      String message = "`" + scalar.value() + "` is no `" + Tags.shortForm(tag) + "`";
      throw new NotAValueException(
          ReadProblem.error("not-a-value", message, scalar.start(), scalar.end()));
    }
    return value;
  }

  @Override
  public Properties properties(RawMapping mapping) {
    PropertyTable table = new PropertyTable(source);
    for (RawMapping.Entry entry : mapping.entries()) {
      RawNode key = entry.key();
      if (key.target() instanceof RawScalar scalar && !isNull(scalar)) {
        table.add(scalar.value(), key, entry.value());
      } else {
        table.tell(ReadProblem.error("not-a-key", "a key must be text", key.start(), key.end()));
      }
    }
    return table.properties();
  }

  private static boolean isNull(RawScalar scalar) {
    return scalar.tag() == null
        && scalar.style() == RawScalar.Style.PLAIN
        && CoreScalars.resolve(scalar.value()) == null;
  }
}
