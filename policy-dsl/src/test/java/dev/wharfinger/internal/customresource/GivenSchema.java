package dev.wharfinger.internal.customresource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.bind.SchemaBinder;
import dev.wharfinger.internal.kubernetes.SchemaReader;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schema, and values that are bound to it, each from its text. */
record GivenSchema(SchemaType type) {
  private static final String NAME = "Test";

  static GivenSchema ofPart(String text) {
    return new GivenSchema(SchemaType.ofPart(schema(text), NAME));
  }

  static GivenSchema ofResource(String text) {
    return new GivenSchema(SchemaType.ofResource(schema(text), NAME));
  }

  private static StructuralSchema schema(String text) {
    RawDocument document = document(text);
    List<ReadProblem> problems = new ArrayList<>();
    StructuralSchema schema =
        SchemaReader.read(
            Objects.requireNonNull(document.root()), ResourceDialects.of(document), problems::add);
    assertThat(problems).isEmpty();
    return schema;
  }

  @Nullable Object bind(String text) {
    RawDocument document = document(text);
    return SchemaBinder.bind(type, document, Objects.requireNonNull(document.root()));
  }

  static RawDocument document(String text) {
    return new ResourceText(ReadLimits.DEFAULT).read("test.yaml", text).get(0);
  }
}
