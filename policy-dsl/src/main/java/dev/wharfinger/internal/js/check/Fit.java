package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tells which values a parameter can take, as far as types tell: what is not known may fit. */
final class Fit {
  private Fit() {}

  /** Whether parameters can take arguments, of which there are as many. */
  static boolean of(List<Type> parameters, List<Shape> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Shape.Of known && !takes(parameters.get(i), known.type())) {
        return false;
      }
    }
    return true;
  }

  /** The types of arguments. */
  static String described(List<Shape> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof Shape.Of known
                    ? "`" + known.type().displayName() + "`"
                    : "a value")
        .collect(Collectors.joining(", "));
  }

  private static boolean takes(Type parameter, Type argument) {
    if (parameter == Scalar.DYN || parameter instanceof TypeVariable) {
      return true;
    }
    if (argument instanceof ListType) {
      // JavaScript sees a list as an object with members
      return parameter instanceof ListType || parameter instanceof MapType;
    }
    if (argument instanceof MapType) {
      return parameter instanceof MapType;
    }
    if (argument instanceof ObjectType || argument instanceof UnionType) {
      return !Collections.disjoint(Members.objects(parameter), Members.objects(argument));
    }
    boolean isText = argument == Scalar.STRING || argument instanceof EnumType;
    return isText
        ? parameter == Scalar.STRING || parameter instanceof EnumType
        : !(argument instanceof Scalar scalar) || takesScalar(parameter, scalar);
  }

  private static boolean takesScalar(Type parameter, Scalar argument) {
    if (ScriptScalars.areObjects(argument) || argument == Scalar.BOOL) {
      return parameter == argument;
    }
    boolean isNumber =
        argument == Scalar.INT || argument == Scalar.UINT || argument == Scalar.DOUBLE;
    return !isNumber || parameter == Scalar.INT || parameter == Scalar.DOUBLE;
  }
}
