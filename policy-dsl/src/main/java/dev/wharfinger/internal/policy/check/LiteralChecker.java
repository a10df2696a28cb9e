package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.yaml.CoreDialect;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what a fix would write fits the field. Text may hold expressions in braces; an
 * expression alone gives its value, which need not be text.
 */
record LiteralChecker(Expressions expressions, Environment environment) {
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  /** The value that is written; what does not fit is told. */
  Literal<Typed> check(RawNode literal, Type type) {
    RawNode node = literal.target();
    if (node instanceof RawScalar scalar && type != Scalar.STRING) {
      Optional<Code> alone = expressionIn(scalar);
      if (alone.isPresent()) {
        return given(alone.get(), type);
      }
    }
    if (node instanceof RawMapping mapping) {
      return entries(mapping, type);
    }
    if (node instanceof RawSequence sequence) {
      if (!(type instanceof ListType) && type != Scalar.DYN) {
        tellType(node, type);
      }
      Type element = type instanceof ListType list ? list.element() : Scalar.DYN;
      return new Literal.Items<>(
          sequence.items().stream().map(item -> check(item, element)).toList());
    }
    if (!(node instanceof RawScalar scalar)) {
      tellType(node, type);
      return new Literal.Plain<>(null);
    }
    if (type != Scalar.DYN && !fits(scalar, type)) {
      String message = "`" + scalar.value() + "` is no `" + type.displayName() + "`";
      expressions.problems().error("wrong-type", message, help(scalar, type), node);
    }
    return scalar(scalar, type);
  }

  /** The expression that a text consists of; empty if there are words around it. */
  private Optional<Code> expressionIn(RawScalar scalar) {
    boolean braces = scalar.value().startsWith("{") && scalar.value().endsWith("}");
    List<Message.Part<Code>> parts =
        braces ? MessageReader.read(scalar, unheard()).parts() : List.of();
    return parts.size() == 1 && parts.get(0) instanceof Message.Value<Code> value
        ? Optional.of(value.expression())
        : Optional.empty();
  }

  /** What is wrong is told by whoever reads the text after all. */
  private CodeProblems unheard() {
    return new CodeProblems(new Problems(expressions.problems().source(), problem -> {}));
  }

  private Literal<Typed> given(Code code, Type type) {
    Optional<Checked> checked = expressions.soundValue(code, environment);
    if (checked.isEmpty()) {
      return new Literal.Plain<>(null);
    }
    Type given = checked.get().type();
    if (!Fit.isWritable(given, type)) {
      expressions
          .codeProblems()
          .error(
              "wrong-type",
              "this is `%s`, and the field is `%s`"
                  .formatted(given.displayName(), type.displayName()),
              type instanceof EnumType values
                  ? "give a parameter the type `enum`, with values among "
                      + Quoted.list(values.values())
                  : null,
              code,
              0,
              code.text().length());
    }
    return new Literal.Given<>(checked.get().typed());
  }

  private Literal<Typed> entries(RawMapping mapping, Type type) {
    if (!(type instanceof ObjectType) && !(type instanceof MapType) && type != Scalar.DYN) {
      tellType(mapping, type);
    }
    Map<String, Literal<Typed>> entries = new LinkedHashMap<>();
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key() instanceof RawScalar key) {
        entries.put(key.value(), check(entry.value(), type(key, type)));
      } else {
        expressions.problems().error("wrong-type", "a key must be text", null, entry.key());
      }
    }
    return new Literal.Entries<>(entries);
  }

  /** The type of an entry; anything if there should be no such entry, which is told. */
  private Type type(RawScalar key, Type type) {
    if (type instanceof MapType map) {
      return map.value();
    }
    if (!(type instanceof ObjectType object)) {
      return Scalar.DYN;
    }
    Optional<Field> field = object.field(key.value());
    if (field.isEmpty()) {
      expressions
          .problems()
          .error(
              "unknown-field",
              "`" + object.displayName() + "` has no field `" + key.value() + "`",
              NearestName.help(key.value(), object.fields().stream().map(Field::name).toList())
                  .orElse(null),
              key);
    }
    return field.map(Field::type).orElse(Scalar.DYN);
  }

  private void tellType(RawNode node, Type type) {
    expressions
        .problems()
        .error("wrong-type", "this must be `" + type.displayName() + "`", null, node);
  }

  /** A plain word is what the type makes of it; in other places it is what YAML makes of it. */
  private Literal<Typed> scalar(RawScalar scalar, Type type) {
    boolean anything = type == Scalar.DYN || type == Scalar.INT_OR_STRING;
    boolean typed = type == Scalar.BOOL || type == Scalar.INT || type == Scalar.DOUBLE;
    if (anything || typed) {
      try {
        Object value = new CoreDialect(expressions.problems().source()).scalar(scalar);
        if (!(value instanceof String)) {
          return new Literal.Plain<>(value);
        }
      } catch (Dialect.NotAValueException e) {
        expressions.problems().error("wrong-type", e.problem().message(), null, scalar);
      }
    }
    return new Literal.Text<>(
        expressions.message(MessageReader.read(scalar, expressions.codeProblems()), environment));
  }

  private static @Nullable String help(RawScalar scalar, Type type) {
    return type instanceof EnumType values
        ? NearestName.help(scalar.value(), values.values())
            .orElse("the values are " + Quoted.list(values.values()))
        : null;
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
      default -> true;
    };
  }
}
