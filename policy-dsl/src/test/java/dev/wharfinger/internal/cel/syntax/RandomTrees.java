package dev.wharfinger.internal.cel.syntax;

import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.type.Uint;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes trees that the parser may yield, with ranges of no meaning. */
public final class RandomTrees {
  private static final Range NOWHERE = new Range(0, 0);
  private static final List<String> FIELDS = List.of("f", "in", "if", "k-l/m", "true");
  private static final List<String> TEXTS =
      List.of("", "a", "it's", "\"", "\r\n\t\\", "\u0000\u007f", "é\u2028", "\ud83d\ude00");
  private static final List<Double> DOUBLES =
      List.of(0.0, -0.0, 1.5, -1e300, 4.9e-324, 1e10, 123456789.125);
  private static final List<Long> INTS = List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);

  private final Random random;

  public RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  /** A tree with no more than this many levels above its leaves. */
  public Expr tree(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(10)) {
      case 0 -> leaf();
      case 1 -> new Expr.Unary(pick(UnaryOperator.values()), tree(depth - 1), NOWHERE);
      case 2, 3 -> binary(depth - 1);
      case 4 -> new Expr.Conditional(tree(depth - 1), tree(depth - 1), tree(depth - 1), NOWHERE);
      case 5 -> member(depth - 1);
      case 6 -> call(depth - 1);
      case 7 -> collection(depth - 1);
      default -> macro(depth - 1);
    };
  }

  private Expr leaf() {
    Object value =
        switch (random.nextInt(8)) {
          case 0 -> random.nextBoolean() ? pick(INTS) : (Long) random.nextLong();
          case 1 -> new Uint(random.nextLong());
          case 2 -> pick(DOUBLES);
          case 3 -> pick(TEXTS);
          case 4 -> bytes();
          case 5 -> random.nextBoolean() ? (Object) random.nextBoolean() : null;
          default -> name();
        };
    return value instanceof Expr.Ident ident ? ident : new Expr.Literal(value, NOWHERE);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(4)];
    random.nextBytes(bytes);
    return bytes;
  }

  private Expr.Ident name() {
    return new Expr.Ident(pick(List.of("a", "b", "_x1")), random.nextInt(4) == 0, NOWHERE);
  }

  private Expr binary(int depth) {
    if (random.nextBoolean()) {
      List<Expr> operands = list(2, () -> tree(depth));
      return new Expr.Logical(random.nextBoolean(), operands, NOWHERE);
    }
    BinaryOperator operator = pick(BinaryOperator.values());
    return new Expr.Binary(operator, tree(depth), tree(depth), NOWHERE, NOWHERE);
  }

  private Expr member(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> new Expr.Index(tree(depth), tree(depth), random.nextBoolean(), NOWHERE);
      case 1 -> new Expr.Has(select(depth, false), NOWHERE);
      default -> select(depth, random.nextBoolean());
    };
  }

  private Expr.Select select(int depth, boolean optional) {
    return new Expr.Select(tree(depth), pick(FIELDS), optional, NOWHERE, NOWHERE);
  }

  private Expr call(int depth) {
    List<Expr> arguments = list(0, () -> tree(depth));
    return random.nextBoolean()
        ? new Expr.Call(null, pick(List.of("f", ".f")), arguments, NOWHERE, NOWHERE)
        : new Expr.Call(tree(depth), pick(List.of("f", "while")), arguments, NOWHERE, NOWHERE);
  }

  private Expr collection(int depth) {
    return switch (random.nextInt(3)) {
      case 0 ->
          new Expr.ListLiteral(
              list(0, () -> new Expr.Element(tree(depth), random.nextBoolean())), NOWHERE);
      case 1 -> new Expr.MapLiteral(list(0, () -> entry(tree(depth), depth)), NOWHERE);
      default ->
          new Expr.Struct(
              pick(List.of("T", "a.T", ".a.T")),
              list(0, () -> entry(new Expr.Literal(pick(FIELDS.subList(2, 4)), NOWHERE), depth)),
              NOWHERE,
              NOWHERE);
    };
  }

  private Expr.Entry entry(Expr key, int depth) {
    return new Expr.Entry(key, tree(depth), random.nextBoolean());
  }

  private Expr macro(int depth) {
    Expr.Ident name = new Expr.Ident("x", false, NOWHERE);
    if (random.nextInt(3) == 0) {
      return new Expr.Bind(pick(Expr.BindKind.values()), name, tree(depth), tree(depth), NOWHERE);
    }
    Macro macro = pick(Macro.values());
    boolean transforms = macro.compareTo(Macro.TRANSFORM_LIST) >= 0;
    boolean two = transforms || (macro.compareTo(Macro.MAP) < 0 && random.nextBoolean());
    boolean filtered = (transforms || macro == Macro.MAP) && random.nextBoolean();
    List<Expr.Ident> names =
        two ? List.of(name, new Expr.Ident("y", false, NOWHERE)) : List.of(name);
    @Nullable Expr filter = filtered ? tree(depth) : null;
    return new Expr.Comprehension(macro, tree(depth), names, filter, tree(depth), NOWHERE, NOWHERE);
  }

  private <T> List<T> list(int fewest, Supplier<T> element) {
    return Stream.generate(element).limit(fewest + random.nextInt(3)).toList();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
