package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.List;
import java.util.Map;

/** A condition, and what may be read where it holds. */
record Guarded(String condition, Name read) {
  /** What a test of text lets be made of it. */
  private static final Map<String, Type> CONVERSIONS =
      Map.of(
          "quantity", Scalar.QUANTITY,
          "duration", Scalar.DURATION,
          "timestamp", Scalar.TIMESTAMP,
          "image", Scalar.IMAGE_REFERENCE,
          "ip", Scalar.IP,
          "cidr", Scalar.CIDR,
          "semver", Scalar.SEMVER);

  private static final Map<String, String> TESTS =
      Map.of(
          "quantity", "isQuantity",
          "duration", "isDuration",
          "timestamp", "isTimestamp",
          "image", "isImage",
          "ip", "isIP",
          "cidr", "isCIDR",
          "semver", "isSemver");

  /** A guard of something that is read, chosen by what it is. */
  static Guarded of(Name read, Choice choice) {
    String text = read.text();
    if (choice.percent(30)) {
      return text.contains(".")
          ? new Guarded("has(" + text + ")", read)
          : new Guarded("true", read);
    }
    if (choice.percent(10) && text.contains(".")) {
      String optional = FieldReads.optional(read).text();
      return new Guarded(optional + ".hasValue()", new Name(optional + ".value()", read.type()));
    }
    if (read.type() instanceof ListType list) {
      return ofList(text, list, choice);
    }
    if (read.type() instanceof MapType map) {
      String entry = text + "['cpu']";
      return new Guarded(
          choice.percent(50) ? "'cpu' in " + text : "has(" + text + ".cpu)",
          new Name(entry, map.value()));
    }
    if (read.type() instanceof OptionalType optional) {
      return new Guarded(text + ".hasValue()", new Name(text + ".value()", optional.element()));
    }
    if (read.type() instanceof UnionType union && union.members().get(0).kind().isPresent()) {
      Type member = choice.of(union.members());
      String kind = member.displayName().replaceAll(".*\\.", "");
      return new Guarded(text + ".kind == '" + kind + "'", new Name(text, member));
    }
    if (read.type() == Scalar.STRING) {
      return ofText(text, choice);
    }
    return text.contains(".") ? new Guarded("has(" + text + ")", read) : new Guarded("true", read);
  }

  private static Guarded ofList(String text, ListType list, Choice choice) {
    int index = choice.below(2);
    String condition =
        choice.of(
            List.of(
                "size(" + text + ") > " + index,
                text + ".size() >= " + (index + 1),
                text + " != []",
                "!(" + text + ".size() == 0)",
                "0 != size(" + text + ")",
                text + ".exists(q, true)"));
    return new Guarded(condition, new Name(text + "[" + index + "]", list.element()));
  }

  private static Guarded ofText(String text, Choice choice) {
    if (choice.percent(20)) {
      return new Guarded(
          text + ".matches('^[0-9]{1,9}$')", new Name("int(" + text + ")", Scalar.INT));
    }
    String conversion = choice.of(List.copyOf(new java.util.TreeSet<>(CONVERSIONS.keySet())));
    Type result = CONVERSIONS.get(conversion);
    return new Guarded(
        TESTS.get(conversion) + "(" + text + ")",
        new Name(conversion + "(" + text + ")", result == null ? Scalar.DYN : result));
  }
}
