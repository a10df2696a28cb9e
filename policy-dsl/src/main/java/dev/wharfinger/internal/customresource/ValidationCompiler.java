package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Language;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compiles validations in the language of one version of the API server. What it refuses is refused
 * here; a read that may find nothing is a warning, since a cluster takes it and fails later.
 */
public final class ValidationCompiler {
  private final Library library;
  private final Catalog catalog = Catalog.builder().build();

  public ValidationCompiler(Version kubernetes) {
    this.library =
        Library.of(StandardFunctions.kubernetes(kubernetes)).in(Language.kubernetes(kubernetes));
  }

  /**
   * Compiles a validation.
   *
   * @param expression true of what is valid
   * @param type what {@code self} is
   * @param old whether {@code oldSelf} may be asked for where there is none
   * @param problems is told what is wrong, in source order
   * @return empty if an error is told
   */
  public Optional<Validation> compile(
      String expression, SchemaType type, OldValue old, Consumer<ExpressionProblem> problems) {
    return compile(expression, type, old, TypeChecker::checkCondition, problems);
  }

  /**
   * Compiles what tells why a value is not valid ({@code messageExpression}), which has to be text.
   *
   * @param expression sees what the validation sees
   * @param type what {@code self} is
   * @param old whether {@code oldSelf} may be asked for where there is none
   * @param problems is told what is wrong, in source order
   * @return empty if an error is told
   */
  public Optional<Validation> compileText(
      String expression, SchemaType type, OldValue old, Consumer<ExpressionProblem> problems) {
    return compile(expression, type, old, ValidationCompiler::checkText, problems);
  }

  private Optional<Validation> compile(
      String expression,
      SchemaType type,
      OldValue old,
      Check check,
      Consumer<ExpressionProblem> problems) {
    Slots slots = new Slots(Validation.NAMES);
    List<ExpressionProblem> found = new ArrayList<>();
    Environment environment = environment(type.type(), old, slots);
    Optional<Checked> checked =
        CelParser.parse(expression, found::add)
            .map(parsed -> check.check(parsed, environment, found::add));
    found.forEach(problems);
    return checked
        .filter(valid -> found.stream().allMatch(ExpressionProblem::warning))
        .map(valid -> validation(valid.typed(), old, slots));
  }

  private Environment environment(Optional<Type> type, OldValue old, Slots slots) {
    Environment environment =
        Environment.of(catalog, library, slots).withPresence(Presence.ADVISED).withStrictTypes();
    if (type.isEmpty()) {
      return environment;
    }
    Type before = old == OldValue.OPTIONAL ? new OptionalType(type.get()) : type.get();
    return environment
        .withLocal("self", Validation.SELF, type.get())
        .withLocal("oldSelf", Validation.OLD_SELF, before);
  }

  private static Validation validation(Typed typed, OldValue old, Slots slots) {
    boolean asksOld =
        TypedTree.all(List.of(typed)).stream()
            .anyMatch(part -> part instanceof Typed.Local l && l.slot() == Validation.OLD_SELF);
    return new Validation(
        Planner.plan(typed), asksOld && old == OldValue.GIVEN, old, slots.count());
  }

  private static Checked checkText(
      Expr expr, Environment environment, Consumer<ExpressionProblem> problems) {
    Checked checked = TypeChecker.check(expr, environment, problems);
    if (!checked.isFaulty() && checked.type() != Scalar.STRING) {
      problems.accept(
          ExpressionProblem.error(
              "not-text",
              "this is `" + checked.type().displayName() + "`, and text is needed",
              "convert it: `string(...)`",
              expr.range()));
    }
    return checked;
  }

  /** A way of checking. */
  @FunctionalInterface
  private interface Check {
    Checked check(Expr expr, Environment environment, Consumer<ExpressionProblem> problems);
  }
}
