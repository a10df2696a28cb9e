package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.syntax.Expansion;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import java.util.List;

/**
 * The macros by which cel-spec writes down expressions that share parts: {@code cel.block([a, b],
 * cel.index(0) + cel.index(1))}. {@code cel.iterVar} and {@code cel.accuVar} are names that nobody
 * can write.
 */
final class BlockMacros implements Expansion {

  @Override
  public Expr expand(Expr.Call call) {
    if (!(call.target() instanceof Expr.Ident owner) || !owner.name().equals("cel")) {
      return call;
    }
    return switch (call.name()) {
      case "block" -> block(call);
      case "index", "iterVar", "accuVar" -> name(call);
      default -> call;
    };
  }

  private static Expr block(Expr.Call call) {
    List<Expr.Element> shared = ((Expr.ListLiteral) call.arguments().get(0)).elements();
    Expr block = call.arguments().get(1);
    for (int i = shared.size() - 1; i >= 0; i--) {
      Expr.Ident name = new Expr.Ident("@index:" + i, false, call.range());
      block = new Expr.Bind(BindKind.BIND, name, shared.get(i).value(), block, call.range());
    }
    return block;
  }

  private static Expr name(Expr.Call call) {
    StringBuilder name = new StringBuilder("@").append(call.name());
    call.arguments().forEach(number -> name.append(':').append(((Expr.Literal) number).value()));
    return new Expr.Ident(name.toString(), false, call.range());
  }
}
