package dev.wharfinger.internal.image;

import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of trees of images, which are made and not written: scalars are as in JSON, and no
 * key repeats. An image has as many mappings as files, so what is remembered of each is little.
 */
public final class ImageDialect implements Dialect {
  private final JsonDialect json;

  /** The dialect for documents of one archive. */
  public ImageDialect(SourceText source) {
    this.json = new JsonDialect(source);
  }

  @Override
  public @Nullable Object scalar(RawScalar scalar) throws NotAValueException {
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
