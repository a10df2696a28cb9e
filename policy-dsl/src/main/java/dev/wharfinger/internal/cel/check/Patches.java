package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import java.util.Set;

/**
 * Operations of JSON patches, {@code JSONPatch{op: 'add', path: '/a', value: 1}} ({@code
 * pkg/admission/plugin/policy/mutating/patch} of the API server). Their values are maps.
 */
final class Patches {
  static final String TYPE = "JSONPatch";
  private static final Set<String> FIELDS = Set.of("op", "path", "from", "value");

  private Patches() {}

  /** The map that stands for an operation; tells of fields that no operation has. */
  static Expr.MapLiteral map(Expr.Struct struct, Problems problems) {
    for (Expr.Entry entry : struct.entries()) {
      if (entry.key() instanceof Expr.Literal name && !FIELDS.contains(name.value())) {
        problems.error(
            "unknown-field",
            "`" + TYPE + "` has no field `" + name.value() + "`",
            "it has `op`, `path`, `from` and `value`",
            entry.key().range());
      }
    }
    return new Expr.MapLiteral(struct.entries(), struct.range());
  }
}
