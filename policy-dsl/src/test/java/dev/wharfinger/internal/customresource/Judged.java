package dev.wharfinger.internal.customresource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of one schema, and what validations make of them. */
record Judged(GivenSchema schema, @Nullable Object self, @Nullable Object oldSelf) {
  private static final long STEPS = 100_000;
  private static final ValidationCompiler COMPILER = new ValidationCompiler(Version.parse("1.36"));

  static Judged of(String schema, String self) {
    GivenSchema given = GivenSchema.ofPart(schema);
    return new Judged(given, given.bind(self), null);
  }

  Judged was(String before) {
    return new Judged(schema, self, schema.bind(before));
  }

  /** The result in short: {@code skipped}, a bool, or the code of a fault. */
  Object by(String expression) {
    return by(expression, OldValue.GIVEN);
  }

  Object by(String expression, OldValue old) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Validation> validation =
        COMPILER.compile(expression, schema.type(), old, problems::add);
    assertThat(problems).filteredOn(problem -> !problem.warning()).isEmpty();
    Object result =
        validation
            .orElseThrow()
            .evaluate(self, oldSelf, NoContext.CONTEXT, STEPS)
            .orElse("skipped");
    return result instanceof Fault fault ? fault.code() : result;
  }

  /** What is said of a validation when it is compiled: codes, those of warnings with a mark. */
  List<String> problems(String expression) {
    List<String> codes = new ArrayList<>();
    COMPILER.compile(
        expression,
        schema.type(),
        OldValue.GIVEN,
        problem -> codes.add((problem.warning() ? "?" : "") + problem.code()));
    return codes;
  }
}
