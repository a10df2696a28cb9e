package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a tree in full, each construct in parentheses, so that trees can be compared as text. */
final class TreeDump implements ExprVisitor<String> {

  static String of(Expr expr) {
    return expr.accept(new TreeDump());
  }

  @Override
  public String visitLiteral(Expr.Literal literal) {
    return LiteralText.of(literal.value());
  }

  @Override
  public String visitIdent(Expr.Ident ident) {
    return (ident.rooted() ? "." : "") + ident.name();
  }

  @Override
  public String visitSelect(Expr.Select select) {
    String operator = select.optional() ? ".?" : ".";
    return "(" + operator + " " + of(select.operand()) + " " + select.field() + ")";
  }

  @Override
  public String visitHas(Expr.Has has) {
    return "(has " + of(has.select()) + ")";
  }

  @Override
  public String visitIndex(Expr.Index index) {
    return node(index.optional() ? "[?]" : "[]", List.of(index.operand(), index.index()));
  }

  @Override
  public String visitCall(Expr.Call call) {
    return node((call.target() == null ? "call " : "method ") + call.name(), Children.of(call));
  }

  @Override
  public String visitUnary(Expr.Unary unary) {
    return node(unary.operator().symbol(), Children.of(unary));
  }

  @Override
  public String visitBinary(Expr.Binary binary) {
    return node(binary.operator().symbol(), Children.of(binary));
  }

  @Override
  public String visitLogical(Expr.Logical logical) {
    return node(logical.and() ? "&&" : "||", logical.operands());
  }

  @Override
  public String visitConditional(Expr.Conditional conditional) {
    return node("?", Children.of(conditional));
  }

  @Override
  public String visitListLiteral(Expr.ListLiteral list) {
    return list.elements().stream()
        .map(element -> " " + (element.optional() ? "?" : "") + of(element.value()))
        .collect(Collectors.joining("", "(list", ")"));
  }

  @Override
  public String visitMapLiteral(Expr.MapLiteral map) {
    return "(map" + entries(map.entries()) + ")";
  }

  @Override
  public String visitStruct(Expr.Struct struct) {
    return "(struct " + struct.typeName() + entries(struct.entries()) + ")";
  }

  @Override
  public String visitComprehension(Expr.Comprehension comprehension) {
    String name = comprehension.macro().name().toLowerCase(Locale.ROOT);
    String variables =
        comprehension.variables().stream().map(Expr.Ident::name).collect(Collectors.joining(","));
    String filter = comprehension.filter() == null ? "" : " if " + of(comprehension.filter());
    return "(@%s %s %s%s %s)"
        .formatted(name, of(comprehension.source()), variables, filter, of(comprehension.body()));
  }

  @Override
  public String visitBind(Expr.Bind bind) {
    return "(@%s %s %s %s)"
        .formatted(
            bind.kind().name().toLowerCase(Locale.ROOT),
            bind.variable().name(),
            of(bind.value()),
            of(bind.body()));
  }

  private static String entries(List<Expr.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                " (%s%s %s)"
                    .formatted(entry.optional() ? "?" : "", of(entry.key()), of(entry.value())))
        .collect(Collectors.joining());
  }

  private static String node(String name, List<? extends Expr> children) {
    return children.stream()
        .map(child -> " " + of(child))
        .collect(Collectors.joining("", "(" + name, ")"));
  }
}
