package dev.wharfinger.internal.json;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of trees that are made and not written, as those of images and of Java objects:
 * scalars are as in JSON, and no key repeats. An image has as many mappings as files, so what is
 * remembered of each is little.
 */
public final class MadeDialect implements Dialect {
  private static final String REFUSED = "!refused";

  private final JsonDialect json;

  /** The dialect for documents of one archive, or one name. */
  public MadeDialect(SourceText source) {
    this.json = new JsonDialect(source);
  }

  /** A scalar in the place of something that has no value, and why it has none. */
  public static RawScalar refused(String message, int place) {
    return new RawScalar(message, RawScalar.Style.PLAIN, REFUSED, place, place);
  }

  @Override
  public @Nullable Object scalar(RawScalar scalar) throws NotAValueException {
    if (REFUSED.equals(scalar.tag())) {
      throw new NotAValueException(
          ReadProblem.error("not-a-value", scalar.value(), scalar.start(), scalar.end()));
    }
    return json.scalar(scalar);
  }

  @Override
  public Properties properties(RawMapping mapping) {
    List<Property> all = new ArrayList<>(mapping.entries().size());
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key() instanceof RawScalar key) {
        all.add(new Property(key.value(), key, entry.value()));
      }
    }
    return new Properties(all, List.of());
  }
}
