package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that what a fix would write fits the field. Text may hold expressions in braces. */
record LiteralChecker(Expressions expressions, Environment environment) {
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  /** Tells what does not fit. */
  void check(RawNode literal, Type type) {
    RawNode node = literal.target();
    if (type == Scalar.DYN) {
      return;
    }
    if (type instanceof ObjectType object && node instanceof RawMapping mapping) {
      mapping.entries().forEach(entry -> field(entry, object));
    } else if (type instanceof MapType map && node instanceof RawMapping mapping) {
      mapping.entries().forEach(entry -> check(entry.value(), map.value()));
    } else if (type instanceof ListType list && node instanceof RawSequence sequence) {
      sequence.items().forEach(item -> check(item, list.element()));
    } else if (!(node instanceof RawScalar scalar)) {
      expressions
          .problems()
          .error("wrong-type", "this must be `" + type.displayName() + "`", null, node);
    } else if (!fits(scalar, type)) {
      String message = "`" + scalar.value() + "` is no `" + type.displayName() + "`";
      expressions.problems().error("wrong-type", message, help(scalar, type), node);
    }
  }

  private static @Nullable String help(RawScalar scalar, Type type) {
    return type instanceof EnumType values
        ? NearestName.help(scalar.value(), values.values())
            .orElse("the values are " + Quoted.list(values.values()))
        : null;
  }

  private void field(RawMapping.Entry entry, ObjectType object) {
    if (!(entry.key() instanceof RawScalar key)) {
      expressions.problems().error("wrong-type", "a key must be text", null, entry.key());
      return;
    }
    Optional<Field> field = object.field(key.value());
    if (field.isPresent()) {
      check(entry.value(), field.get().type());
    } else {
      expressions
          .problems()
          .error(
              "unknown-field",
              "`" + object.displayName() + "` has no field `" + key.value() + "`",
              NearestName.help(key.value(), object.fields().stream().map(Field::name).toList())
                  .orElse(null),
              key);
    }
  }

  private boolean fits(RawScalar scalar, Type type) {
    String text = scalar.value();
    boolean plain = scalar.style() == RawScalar.Style.PLAIN;
    if (type instanceof EnumType values) {
      return values.values().contains(text);
    }
    if (!(type instanceof Scalar kind)) {
      return false;
    }
    return switch (kind) {
      case BOOL -> plain && (text.equals("true") || text.equals("false"));
      case INT -> plain && INTEGER.matcher(text).matches();
      case DOUBLE -> plain && NUMBER.matcher(text).matches();
      case QUANTITY -> Quantity.tryParse(text).isPresent();
      default -> text(scalar);
    };
  }

  private boolean text(RawScalar scalar) {
    expressions.message(MessageReader.read(scalar, expressions.codeProblems()), environment);
    return true;
  }
}
