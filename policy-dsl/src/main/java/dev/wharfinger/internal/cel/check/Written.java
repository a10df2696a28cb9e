package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprVisitor;
import dev.wharfinger.type.Uint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an expression as text again, to quote it in a message or to propose another. */
final class Written implements ExprVisitor<String> {
  private static final Written VISITOR = new Written();
  private static final int LONGEST = 80;

  private Written() {}

  /** The text of an expression, on one line; an ellipsis if it is too long to be quoted. */
  static String text(Expr expr) {
    String text = expr.accept(VISITOR);
    return text.length() > LONGEST ? "..." : text;
  }

  /** The text of an expression as the operand of a selection. */
  static String operand(Expr expr) {
    boolean simple =
        expr instanceof Expr.Ident
            || expr instanceof Expr.Select
            || expr instanceof Expr.Index
            || expr instanceof Expr.Call
            || expr instanceof Expr.ListLiteral
            || expr instanceof Expr.Literal
            || expr instanceof Expr.Comprehension;
    return simple ? text(expr) : "(" + text(expr) + ")";
  }

  /** Text as a literal. */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  /** A value as a literal. */
  static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return literal(text);
    }
    if (value instanceof Uint number) {
      return number + "u";
    }
    if (value instanceof byte[] bytes) {
      return "b" + literal(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return String.valueOf(value);
  }

  @Override
  public String visitLiteral(Expr.Literal literal) {
    return value(literal.value());
  }

  @Override
  public String visitIdent(Expr.Ident ident) {
    return (ident.rooted() ? "." : "") + ident.name();
  }

  @Override
  public String visitSelect(Expr.Select select) {
    return operand(select.operand()) + (select.optional() ? ".?" : ".") + select.field();
  }

  @Override
  public String visitHas(Expr.Has has) {
    return "has(" + text(has.select()) + ")";
  }

  @Override
  public String visitIndex(Expr.Index index) {
    return operand(index.operand()) + (index.optional() ? "[?" : "[") + text(index.index()) + "]";
  }

  @Override
  public String visitCall(Expr.Call call) {
    String target = call.target() == null ? "" : operand(call.target()) + ".";
    return target + call.name() + list("(", call.arguments(), ")");
  }

  @Override
  public String visitUnary(Expr.Unary unary) {
    return unary.operator().symbol() + operand(unary.operand());
  }

  @Override
  public String visitBinary(Expr.Binary binary) {
    return operand(binary.left()) + symbol(binary.operator()) + operand(binary.right());
  }

  private static String symbol(BinaryOperator operator) {
    return " " + operator.symbol() + " ";
  }

  @Override
  public String visitLogical(Expr.Logical logical) {
    return logical.operands().stream()
        .map(Written::operand)
        .collect(Collectors.joining(logical.and() ? " && " : " || "));
  }

  @Override
  public String visitConditional(Expr.Conditional conditional) {
    return operand(conditional.condition())
        + " ? "
        + operand(conditional.then())
        + " : "
        + operand(conditional.otherwise());
  }

  @Override
  public String visitListLiteral(Expr.ListLiteral list) {
    return list("[", list.elements().stream().map(Expr.Element::value).toList(), "]");
  }

  @Override
  public String visitMapLiteral(Expr.MapLiteral map) {
    return entries(map.entries());
  }

  @Override
  public String visitStruct(Expr.Struct struct) {
    return struct.typeName() + entries(struct.entries());
  }

  @Override
  public String visitComprehension(Expr.Comprehension comprehension) {
    StringBuilder text = new StringBuilder(operand(comprehension.source()));
    text.append('.').append(name(comprehension.macro())).append('(');
    comprehension.variables().forEach(variable -> text.append(variable.name()).append(", "));
    if (comprehension.filter() != null) {
      text.append(text(comprehension.filter())).append(", ");
    }
    return text.append(text(comprehension.body())).append(')').toString();
  }

  /** The name of a macro as it is called. */
  static String name(Expr.Macro macro) {
    String[] words = macro.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  @Override
  public String visitBind(Expr.Bind bind) {
    String variable = bind.variable().name();
    String body = text(bind.body());
    return switch (bind.kind()) {
      case BIND -> "cel.bind(" + variable + ", " + text(bind.value()) + ", " + body + ")";
      case OPT_MAP -> operand(bind.value()) + ".optMap(" + variable + ", " + body + ")";
      case OPT_FLAT_MAP -> operand(bind.value()) + ".optFlatMap(" + variable + ", " + body + ")";
    };
  }

  private static String entries(List<Expr.Entry> entries) {
    return entries.stream()
        .map(entry -> text(entry.key()) + ": " + text(entry.value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String list(String start, List<Expr> parts, String end) {
    return parts.stream().map(Written::text).collect(Collectors.joining(", ", start, end));
  }
}
