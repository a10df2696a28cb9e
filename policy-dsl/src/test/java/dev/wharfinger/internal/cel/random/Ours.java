package dev.wharfinger.internal.cel.random;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.internal.cel.function.NoContext;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our own implementation, with the functions of plain CEL and the other extensions of cel-go. */
final class Ours {
  private static final Catalog NO_TYPES = Catalog.builder().build();
  private static final Library LIBRARY =
      Library.of(
          Stream.concat(
                  StandardFunctions.cel().stream(),
                  StandardFunctions.own().stream().filter(Ours::isExtension))
              .distinct()
              .toList());

  private Ours() {}

  /** Whether it belongs to cel-go's extensions, which cel-spec does not list. */
  private static boolean isExtension(Function function) {
    return function.name().startsWith("sets.")
        || List.of("slice", "reverse", "distinct", "sort", "@sortBy", "lists.range")
            .contains(function.name());
  }

  /** What comes of an expression whose types were checked. */
  static Answer checked(String expression, Map<String, @Nullable Object> document) {
    return answer(expression, document, true);
  }

  /** What comes of an expression that was only parsed. */
  static Answer unchecked(String expression, Map<String, @Nullable Object> document) {
    return answer(expression, document, false);
  }

  private static Answer answer(
      String expression, Map<String, @Nullable Object> document, boolean typed) {
    Slots slots = new Slots(1);
    Environment environment =
        Environment.of(NO_TYPES, LIBRARY, slots)
            .withPresence(Presence.ANY)
            .withLocal("d", 0, Scalar.DYN);
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Expr> parsed = CelParser.parse(expression, problems::add);
    if (parsed.isEmpty()) {
      return new Answer.Refused(String.valueOf(problems));
    }
    Checked checked =
        typed
            ? TypeChecker.check(parsed.get(), environment, problems::add)
            : TypeChecker.resolve(parsed.get(), environment);
    problems.removeIf(ExpressionProblem::warning);
    if (!problems.isEmpty()) {
      return new Answer.Refused(String.valueOf(problems));
    }
    Frame frame = new Frame(slots.count(), NoContext.CONTEXT);
    frame.allow(10_000_000);
    frame.set(0, document);
    Object result = Planner.plan(checked.typed()).eval(frame);
    return result instanceof Fault fault
        ? new Answer.Failed(fault.code() + ": " + fault.message())
        : new Answer.Value(taken(result));
  }

  private static @Nullable Object taken(@Nullable Object result) {
    if (result instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, value) -> entries.put(taken(key), taken(value)));
      return entries;
    }
    if (result instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(taken(element)));
      return elements;
    }
    if (result instanceof Optional<?> optional) {
      Object content = Optionals.unwrap(optional);
      return content == Absent.ABSENT
          ? Optional.empty()
          : Optional.of(new Answer.Content(taken(content)));
    }
    return result instanceof Type type
        ? new Answer.TypeName(type.displayName().replaceAll("\\(.*", ""))
        : result;
  }
}
