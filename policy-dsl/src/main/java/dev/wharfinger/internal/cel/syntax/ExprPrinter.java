package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Prints expressions in canonical form: one space around operators, single quotes, decimal numbers,
 * and only the parentheses that are needed to parse the same tree again.
 */
public final class ExprPrinter implements ExprVisitor<StringBuilder> {
  private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "in");

  private final StringBuilder out = new StringBuilder();

  private ExprPrinter() {}

  /** The text of an expression. */
  public static String print(Expr expr) {
    return expr.accept(new ExprPrinter()).toString();
  }

  @Override
  public StringBuilder visitLiteral(Expr.Literal literal) {
    return out.append(LiteralText.of(literal.value()));
  }

  @Override
  public StringBuilder visitIdent(Expr.Ident ident) {
    return out.append(ident.rooted() ? "." : "").append(ident.name());
  }

  @Override
  public StringBuilder visitSelect(Expr.Select select) {
    print(select.operand(), Precedence.MEMBER);
    return out.append(select.optional() ? ".?" : ".").append(fieldName(select.field()));
  }

  @Override
  public StringBuilder visitHas(Expr.Has has) {
    return call("has", List.of(has.select()));
  }

  @Override
  public StringBuilder visitIndex(Expr.Index index) {
    print(index.operand(), Precedence.MEMBER);
    out.append(index.optional() ? "[?" : "[");
    return index.index().accept(this).append(']');
  }

  @Override
  public StringBuilder visitCall(Expr.Call call) {
    if (call.target() != null) {
      print(call.target(), Precedence.MEMBER).append('.');
    }
    return call(call.name(), call.arguments());
  }

  @Override
  public StringBuilder visitUnary(Expr.Unary unary) {
    out.append(unary.operator().symbol());
    int operand = out.length();
    print(unary.operand(), Precedence.UNARY);
    boolean digit = Character.isDigit(out.charAt(operand));
    if (unary.operator() == UnaryOperator.NEGATE && digit) {
      // Without them the sign would become part of the number.
      out.insert(operand, '(').append(')');
    }
    return out;
  }

  @Override
  public StringBuilder visitBinary(Expr.Binary binary) {
    int precedence = binary.operator().precedence();
    print(binary.left(), precedence);
    out.append(' ').append(binary.operator().symbol()).append(' ');
    return print(binary.right(), precedence + 1);
  }

  @Override
  public StringBuilder visitLogical(Expr.Logical logical) {
    int inner = Precedence.of(logical) + 1;
    String separator = logical.and() ? " && " : " || ";
    return joined(separator, logical.operands(), operand -> print(operand, inner));
  }

  @Override
  public StringBuilder visitConditional(Expr.Conditional conditional) {
    print(conditional.condition(), Precedence.OR).append(" ? ");
    print(conditional.then(), Precedence.OR).append(" : ");
    return print(conditional.otherwise(), Precedence.CONDITIONAL);
  }

  @Override
  public StringBuilder visitListLiteral(Expr.ListLiteral list) {
    out.append('[');
    joined(", ", list.elements(), this::element);
    return out.append(']');
  }

  @Override
  public StringBuilder visitMapLiteral(Expr.MapLiteral map) {
    out.append('{');
    joined(", ", map.entries(), this::entry);
    return out.append('}');
  }

  @Override
  public StringBuilder visitStruct(Expr.Struct struct) {
    out.append(struct.typeName()).append('{');
    joined(", ", struct.entries(), this::field);
    return out.append('}');
  }

  @Override
  public StringBuilder visitComprehension(Expr.Comprehension comprehension) {
    List<Expr> children = Children.of(comprehension);
    print(comprehension.source(), Precedence.MEMBER).append('.');
    return call(macroName(comprehension), children.subList(1, children.size()));
  }

  @Override
  public StringBuilder visitBind(Expr.Bind bind) {
    if (bind.kind() == Expr.BindKind.BIND) {
      return call("cel.bind", List.of(bind.variable(), bind.value(), bind.body()));
    }
    print(bind.value(), Precedence.MEMBER).append('.');
    String name = bind.kind() == Expr.BindKind.OPT_MAP ? "optMap" : "optFlatMap";
    return call(name, List.of(bind.variable(), bind.body()));
  }

  private void element(Expr.Element element) {
    optional(element.optional());
    element.value().accept(this);
  }

  private void entry(Expr.Entry entry) {
    optional(entry.optional());
    entry.key().accept(this).append(": ");
    entry.value().accept(this);
  }

  private void field(Expr.Entry entry) {
    optional(entry.optional());
    if (entry.key() instanceof Expr.Literal name && name.value() instanceof String field) {
      out.append(fieldName(field)).append(": ");
    }
    entry.value().accept(this);
  }

  private void optional(boolean optional) {
    out.append(optional ? "?" : "");
  }

  private StringBuilder call(String name, List<? extends Expr> arguments) {
    out.append(name).append('(');
    joined(", ", arguments, argument -> argument.accept(this));
    return out.append(')');
  }

  private StringBuilder print(Expr expr, int loosest) {
    if (Precedence.of(expr) >= loosest) {
      return expr.accept(this);
    }
    out.append('(');
    return expr.accept(this).append(')');
  }

  private <T> StringBuilder joined(String separator, List<? extends T> parts, Consumer<T> print) {
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : separator);
      print.accept(parts.get(i));
    }
    return out;
  }

  private static String macroName(Expr.Comprehension comprehension) {
    return switch (comprehension.macro()) {
      case ALL -> "all";
      case EXISTS -> "exists";
      case EXISTS_ONE -> comprehension.variables().size() == 1 ? "exists_one" : "existsOne";
      case MAP -> "map";
      case FILTER -> "filter";
      case SORT_BY -> "sortBy";
      case TRANSFORM_LIST -> "transformList";
      case TRANSFORM_MAP -> "transformMap";
      case TRANSFORM_MAP_ENTRY -> "transformMapEntry";
    };
  }

  private static String fieldName(String field) {
    boolean plain = !field.isEmpty() && Lexer.isNameStart(field.charAt(0));
    plain = plain && field.chars().allMatch(c -> Lexer.isNamePart((char) c));
    return plain && !KEYWORDS.contains(field) ? field : "`" + field + "`";
  }
}
