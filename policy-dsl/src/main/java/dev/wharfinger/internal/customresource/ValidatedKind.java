package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.bind.SchemaBinder;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of a kind with the validations that its definition has for it. */
record ValidatedKind(SchemaType schema, ValidatedLevel level) {

  /** Judges a resource as a whole; what was before is known if a request changes it. */
  void judge(int number, ObjectNode resource, EvaluationContext context, Verdicts verdicts) {
    ObjectNode before =
        context.fact(OldObject.class).map(old -> (ObjectNode) old.node()).orElse(null);
    Round round = new Round(number, context, verdicts, Place.of(resource));
    round.judge(level, bind(resource), before == null ? null : bind(before), Place.of(resource));
    if (!round.hasTold()) {
      verdicts.pass(number);
    }
  }

  private @Nullable Object bind(ObjectNode resource) {
    return SchemaBinder.bind(
        schema,
        Objects.requireNonNull(resource.binding()).document(),
        Objects.requireNonNull(resource.raw()));
  }
}
