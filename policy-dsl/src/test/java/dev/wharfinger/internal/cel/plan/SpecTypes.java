package dev.wharfinger.internal.cel.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the types and functions that a case of cel-spec declares. */
final class SpecTypes {
  private final String text;
  private int at;

  private SpecTypes(String text) {
    this.text = text;
  }

  /** The functions of a case; they are only ever checked, never called. */
  static List<Function> functions(JsonNode test) {
    List<Function> functions = new ArrayList<>();
    for (JsonNode declaration : test.path("typeEnv")) {
      String name = declaration.get("name").asText();
      declaration.path("function").forEach(overload -> functions.add(function(name, overload)));
    }
    return functions;
  }

  private static Function function(String name, JsonNode overload) {
    List<Type> parameters = new ArrayList<>();
    overload.get("params").forEach(parameter -> parameters.add(type(parameter.asText())));
    return new Function(
        name,
        null,
        parameters,
        type(overload.get("result").asText()),
        false,
        "A function of a case.",
        "0.1",
        (context, arguments) -> new Fault("unbound", "`" + name + "` is declared only"));
  }

  static Type type(String text) {
    return new SpecTypes(text).type();
  }

  private Type type() {
    if (text.charAt(at) == '<') {
      int end = text.indexOf('>', at);
      Type variable = new TypeVariable(text.substring(at + 1, end));
      at = end + 1;
      return variable;
    }
    int start = at;
    while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at);
    List<Type> parameters = new ArrayList<>();
    if (at < text.length() && text.charAt(at) == '(') {
      do {
        at += text.charAt(at) == '(' ? 1 : 2;
        parameters.add(type());
      } while (text.charAt(at) == ',');
      at++;
    }
    return named(name, parameters);
  }

  private static Type named(String name, List<Type> parameters) {
    return switch (name) {
      case "list" -> new ListType(parameters.get(0));
      case "map" -> new MapType(parameters.get(0), parameters.get(1));
      case "optional_type" -> new OptionalType(parameters.get(0));
      default ->
          Arrays.stream(Scalar.values())
              .filter(scalar -> scalar.displayName().equals(name))
              .map(Type.class::cast)
              .findFirst()
              .orElseGet(() -> new OpaqueType(name, parameters));
    };
  }
}
