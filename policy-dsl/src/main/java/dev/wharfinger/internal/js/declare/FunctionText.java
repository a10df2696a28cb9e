package dev.wharfinger.internal.js.declare;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions as TypeScript declares them: a signature for each overload. */
final class FunctionText {
  private static final TypeVariable THIS = new TypeVariable("this");

  private final DeclaredTypes types;
  private final Scope scope;
  private final Lines lines;

  FunctionText(DeclaredTypes types, Scope scope, Lines lines) {
    this.types = types;
    this.scope = scope;
    this.lines = lines;
  }

  /**
   * Adds all overloads.
   *
   * @param name with what stands before it, as {@code function image}
   */
  void add(String name, List<Function> overloads) {
    for (Function function : overloads) {
      lines.document(function.documentation());
      lines.add(name + signature(function) + ";");
    }
  }

  private String signature(Function function) {
    Set<String> variables = new LinkedHashSet<>();
    function.parameters().forEach(type -> collectVariables(type, variables));
    collectVariables(function.result(), variables);
    Type self = function.receiverOrNull();
    if (self instanceof TypeVariable receiver) {
      variables.remove(receiver.displayName());
    }
    StringBuilder text = new StringBuilder();
    if (!variables.isEmpty()) {
      text.append('<').append(String.join(", ", variables)).append('>');
    }
    text.append('(');
    Set<String> names = new LinkedHashSet<>();
    for (Type parameter : function.parameters()) {
      text.append(names.isEmpty() ? "" : ", ")
          .append(parameterName(parameter, names))
          .append(": ")
          .append(types.text(ofThis(parameter, self), scope));
    }
    Type result = ofThis(function.result(), self);
    boolean open = function.wholeSet() && result instanceof ListType;
    return text.append("): ")
        .append(open ? types.openList((ListType) result, scope) : types.text(result, scope))
        .toString();
  }

  /** A type in which the variable that stands for the receiver is called {@code this}. */
  private static Type ofThis(Type type, @Nullable Type receiver) {
    if (type instanceof TypeVariable && type.equals(receiver)) {
      return THIS;
    } else if (type instanceof ListType list) {
      return new ListType(ofThis(list.element(), receiver));
    } else if (type instanceof MapType map) {
      return new MapType(map.key(), ofThis(map.value(), receiver));
    } else if (type instanceof OptionalType optional) {
      return new OptionalType(ofThis(optional.element(), receiver));
    }
    return type;
  }

  private static void collectVariables(Type type, Set<String> variables) {
    if (type instanceof TypeVariable variable) {
      variables.add(variable.displayName());
    } else if (type instanceof ListType list) {
      collectVariables(list.element(), variables);
    } else if (type instanceof MapType map) {
      collectVariables(map.key(), variables);
      collectVariables(map.value(), variables);
    } else if (type instanceof OptionalType optional) {
      collectVariables(optional.element(), variables);
    }
  }

  /** Functions do not name what they take, so the name tells of what type it is. */
  private static String parameterName(Type type, Set<String> taken) {
    String word = word(type);
    String name = word;
    for (int i = 2; !taken.add(name); i++) {
      name = word + i;
    }
    return name;
  }

  private static String word(Type type) {
    if (type instanceof ListType) {
      return "list";
    } else if (type instanceof ObjectType) {
      return "value";
    } else if (type instanceof EnumType) {
      return "text";
    } else if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case BOOL -> "flag";
        case INT, UINT, DOUBLE -> "number";
        case STRING, BYTES -> "text";
        case QUANTITY, VERSION, TIMESTAMP, DURATION, IP, CIDR, URL ->
            scalar.name().toLowerCase(Locale.ROOT);
        default -> "value";
      };
    }
    return "value";
  }
}
