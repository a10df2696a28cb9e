package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@code == != < <= > >= in}. */
final class Comparisons {
  private static final Set<Type> ORDERED =
      Set.of(
          Scalar.BOOL,
          Scalar.STRING,
          Scalar.BYTES,
          Scalar.TIMESTAMP,
          Scalar.DURATION,
          Scalar.QUANTITY,
          Scalar.VERSION);

  private final Problems problems;
  private final KindNames kindNames;

  Comparisons(Problems problems) {
    this.problems = problems;
    this.kindNames = new KindNames(problems);
  }

  /** Checks {@code a == b} or {@code a != b}. */
  Checked equality(Expr.Binary binary, Checked left, Checked right, Environment environment) {
    Typed a = left.typed();
    Typed b = right.typed();
    boolean asksForNull = isNull(a) != isNull(b);
    boolean ofCluster = problems.isOfCluster();
    if (asksForNull && ofCluster && isName(isNull(a) ? b : a)) {
      // What a cluster binds may be null: for another operation, or another binding.
      problems.withdraw(isNull(a) ? right.path() : left.path());
    } else if (asksForNull && !Types.isOpen(a.type()) && !Types.isOpen(b.type())) {
      problems.withdraw(isNull(a) ? right.path() : left.path());
      boolean wrong = environment.isStrict() && !isNullable(isNull(a) ? b.type() : a.type());
      nullComparison(binary, isNull(a) ? binary.right() : binary.left(), wrong);
    } else if (!Assignability.isComparable(a.type(), b.type()) && !areMaps(a.type(), b.type())) {
      mismatch(binary, a, b);
    } else {
      EnumValues.checkComparison(a, b, problems);
      kindNames.checkComparison(left, right);
    }
    boolean equal = binary.operator() == BinaryOperator.EQUAL;
    Facts when = EqualityFacts.when(left, right, true);
    Facts unless = EqualityFacts.when(left, right, false);
    Checked condition =
        Checked.condition(typed(binary, a, b), equal ? when : unless, equal ? unless : when);
    return withAnswer(condition, KnownAnswers.ofEquality(a, b).map(answer -> answer == equal));
  }

  /** The other outcome is impossible. */
  private Checked withAnswer(Checked condition, Optional<Boolean> answer) {
    return answer.isEmpty() || !problems.isOfCluster()
        ? condition
        : condition.withFacts(
            answer.get() ? condition.whenTrue() : Facts.IMPOSSIBLE,
            answer.get() ? Facts.IMPOSSIBLE : condition.whenFalse());
  }

  /** Whether both are maps for a cluster, where all objects are. */
  private boolean areMaps(Type a, Type b) {
    return problems.isOfCluster()
        && ((a instanceof MapType && isObject(b)) || (b instanceof MapType && isObject(a)));
  }

  private static boolean isObject(Type type) {
    return !Types.members(type).isEmpty();
  }

  private static boolean isName(Typed typed) {
    return typed instanceof Typed.Local;
  }

  private static boolean isNull(Typed typed) {
    return typed.type() == Scalar.NULL;
  }

  /**
   * What the checker of cel-go lets be null ({@code checker/types.go}, {@code isLegacyNullable}).
   */
  private static boolean isNullable(Type type) {
    return type == Scalar.TIMESTAMP
        || type == Scalar.DURATION
        || type instanceof OptionalType
        || type instanceof OpaqueType
        || !Types.members(type).isEmpty();
  }

  /** Null in a typed field is absent, so such a comparison is always false, or an error. */
  private void nullComparison(Expr.Binary binary, Expr compared, boolean wrong) {
    boolean equal = binary.operator() == BinaryOperator.EQUAL;
    String help =
        compared instanceof Expr.Select select && !select.optional()
            ? "write `" + (equal ? "!" : "") + "has(" + Written.text(compared) + ")`"
            : compared instanceof Expr.Index index && !index.optional()
                ? "write `" + (equal ? "!" : "") + absence(index) + "`"
                : null;
    String message =
        "`" + Written.text(compared) + "` is never null: what is absent is not there at all";
    if (wrong) {
      problems.error("null-comparison", message, help, binary.range());
    } else {
      problems.advised("null-comparison", message, help, binary.range());
    }
  }

  private static String absence(Expr.Index index) {
    return "(" + Written.operand(index.index()) + " in " + Written.operand(index.operand()) + ")";
  }

  /** Checks {@code a < b} and the like. */
  Checked order(Expr.Binary binary, Checked left, Checked right) {
    Typed a = left.typed();
    Typed b = right.typed();
    if (a.type() instanceof EnumType || b.type() instanceof EnumType) {
      problems.error(
          "enum-order",
          "the values of `"
              + (a.type() instanceof EnumType ? a : b).type().displayName()
              + "` have no order",
          "list the values that you mean: `in ['...']`",
          binary.operatorRange());
    } else if (!isOrdered(a.type(), b.type())) {
      mismatch(binary, a, b);
    }
    return Checked.condition(
        typed(binary, a, b),
        SizeFacts.when(binary.operator(), left, right, true),
        SizeFacts.when(binary.operator(), left, right, false));
  }

  private static boolean isOrdered(Type a, Type b) {
    if (Types.isOpen(a) || Types.isOpen(b)) {
      return isOrdered(a) && isOrdered(b);
    }
    return (Types.isNumber(a) && Types.isNumber(b)) || (a.equals(b) && ORDERED.contains(a));
  }

  /** Whether values of a type have an order, or may have one. */
  static boolean isOrdered(Type type) {
    return Types.isOpen(type) || Types.isNumber(type) || ORDERED.contains(type);
  }

  /** Checks {@code a in b}. */
  Checked membership(Expr.Binary binary, Checked left, Checked right) {
    Typed element = left.typed();
    Typed collection = right.typed();
    Type expected = elementType(collection.type());
    if (expected == null && problems.isOfCluster() && isObject(collection.type())) {
      return fieldMembership(binary, left, right);
    }
    if (expected == null) {
      problems.error(
          "type-mismatch",
          "`in` asks a list or a map, and this is `" + collection.type().displayName() + "`",
          TypeHelp.ofOptional(collection.type(), Types.NOTHING),
          collection.range());
    } else if (!Assignability.isComparable(element.type(), expected)) {
      elementMismatch(element, expected);
    } else {
      EnumValues.checkMembership(element, collection, problems);
      kindNames.checkMembership(left, collection);
    }
    Checked condition =
        Checked.condition(
            typed(binary, element, collection),
            MembershipFacts.when(left, right, true),
            MembershipFacts.when(left, right, false));
    return withAnswer(condition, KnownAnswers.ofMembership(element, collection));
  }

  /** Checks {@code 'a' in b} of an object, which asks a cluster the same as {@code has(b.a)}. */
  private static Checked fieldMembership(Expr.Binary binary, Checked name, Checked object) {
    boolean known =
        name.typed() instanceof Typed.Constant constant && constant.value() instanceof String;
    Facts facts =
        known
            ? Facts.present(
                Paths.field(object.path(), String.valueOf(((Typed.Constant) name.typed()).value())))
            : Facts.NONE;
    return Checked.condition(typed(binary, name.typed(), object.typed()), facts, Facts.NONE);
  }

  private void elementMismatch(Typed element, Type expected) {
    boolean quantity = element.type() == Scalar.QUANTITY || expected == Scalar.QUANTITY;
    problems.error(
        quantity ? "quantity-text" : "type-mismatch",
        "`" + element.type().displayName() + "` is never among `" + expected.displayName() + "`",
        quantity
            ? QuantityText.help(expected, element)
            : TypeHelp.ofOptional(element.type(), expected),
        element.range());
  }

  private static @Nullable Type elementType(Type collection) {
    if (Types.isOpen(collection)) {
      return collection;
    }
    if (collection instanceof ListType list) {
      return list.element();
    }
    return collection instanceof MapType map ? map.key() : null;
  }

  private void mismatch(Expr.Binary binary, Typed a, Typed b) {
    boolean quantity = a.type() == Scalar.QUANTITY || b.type() == Scalar.QUANTITY;
    Typed other = a.type() == Scalar.QUANTITY ? b : a;
    problems.error(
        quantity ? "quantity-text" : "type-mismatch",
        "`" + a.type().displayName() + "` cannot be compared with `" + b.type().displayName() + "`",
        quantity
            ? QuantityText.help(Scalar.QUANTITY, other)
            : membershipHelp(binary, a.type(), b.type()).orElse(TypeHelp.of(a, b)),
        quantity ? other.range() : binary.operatorRange());
  }

  /** What to write where a value is compared with a list of such values. */
  private static Optional<String> membershipHelp(Expr.Binary binary, Type a, Type b) {
    boolean equal = binary.operator() == BinaryOperator.EQUAL;
    if (!equal && binary.operator() != BinaryOperator.NOT_EQUAL) {
      return Optional.empty();
    }
    Optional<String> asked =
        isAmong(a, b)
            ? Optional.of(membership(binary.left(), binary.right()))
            : Optional.of(membership(binary.right(), binary.left())).filter(any -> isAmong(b, a));
    return asked.map(text -> equal ? "write `" + text + "`" : "write `!(" + text + ")`");
  }

  private static boolean isAmong(Type element, Type collection) {
    return collection instanceof ListType list
        && !(element instanceof ListType)
        && Assignability.isComparable(element, list.element());
  }

  private static String membership(Expr element, Expr list) {
    return Written.operand(element) + " in " + Written.operand(list);
  }

  private static Typed typed(Expr.Binary binary, Typed left, Typed right) {
    return new Typed.Binary(binary.operator(), left, right, Scalar.BOOL, binary.range());
  }
}
