package dev.wharfinger.internal.cel.random;

import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/** An expression and a document that it is evaluated on. */
record Sample(Tree expression, Map<String, @Nullable Object> document) {

  /** This, which jqwik makes smaller when it is found to fail. */
  Shrinkable<Sample> shrinkable() {
    return new Shrinkable<>() {
      @Override
      public Sample value() {
        return Sample.this;
      }

      @Override
      public Stream<Shrinkable<Sample>> shrink() {
        return smaller().map(Sample::shrinkable);
      }

      @Override
      public ShrinkingDistance distance() {
        return ShrinkingDistance.of(expression.size(), expression.toString().length())
            .append(ShrinkingDistance.of(document.size()));
      }
    };
  }

  private Stream<Sample> smaller() {
    return Stream.concat(
        expression.smaller().map(this::withExpression), RandomDocuments.smaller(this));
  }

  private Sample withExpression(Tree other) {
    return new Sample(other, document);
  }

  @Override
  public String toString() {
    return expression + "  over  " + document;
  }
}
