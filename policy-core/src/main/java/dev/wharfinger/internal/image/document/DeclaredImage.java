package dev.wharfinger.internal.image.document;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.function.Consumer;

/**
 * What somebody says of an image whose archive is not at hand, in the words of {@code image.Image}:
 *
 * <pre>
 * imageFacts: v1
 * names: ["registry.example/web:1.4"]
 * layers:
 *   - files: [{path: /bin/su, type: file, mode: 2541, uid: 0, gid: 0, state: present}]
 * </pre>
 */
final class DeclaredImage implements DocumentForm {
  private static final String KEY = "imageFacts";
  private static final String VERSION = "v1";

  @Override
  public String name() {
    return "image facts";
  }

  @Override
  public String type() {
    return "image.Image";
  }

  @Override
  public boolean isOne(RawObject document) {
    return document.text(KEY).isPresent();
  }

  @Override
  public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
    RawMapping written = document.mapping();
    if (document.text(KEY).filter(VERSION::equals).isEmpty()) {
      problems.accept(
          ReadProblem.error(
              "image-facts",
              "this version of `imageFacts` is not known; the version is `v1`",
              written.start(),
              written.end()));
      return new RawFields().object(written);
    }
    RawFields fields = new RawFields();
    for (Dialect.Property property : document.properties()) {
      if (!property.name().equals(KEY)) {
        fields.entry(property.key(), property.value());
      }
    }
    return fields.object(written);
  }
}
