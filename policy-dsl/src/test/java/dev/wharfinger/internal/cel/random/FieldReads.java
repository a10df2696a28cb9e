package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be read of objects, a few fields deep. */
final class FieldReads {
  private static final int DEEPEST = 3;

  private final Map<Type, List<Name>> byOwner = new HashMap<>();

  /** The reads of what has names, each with its type. */
  List<Name> of(List<Name> names) {
    List<Name> reads = new ArrayList<>();
    for (Name owner : names) {
      for (Name read : byOwner.computeIfAbsent(owner.type(), type -> of(type, 1))) {
        reads.add(new Name(owner.text() + read.text(), read.type()));
      }
    }
    return reads;
  }

  /** A read that asks whether the last field is there. */
  static Name optional(Name read) {
    int dot = read.text().lastIndexOf('.');
    String text = read.text().substring(0, dot) + ".?" + read.text().substring(dot + 1);
    return new Name(text, new OptionalType(read.type()));
  }

  private static List<Name> of(Type owner, int depth) {
    List<Name> reads = new ArrayList<>();
    for (Field field : fields(owner)) {
      if (field.type() == Scalar.DYN) {
        continue;
      }
      String text = "." + field.name();
      reads.add(new Name(text, field.type()));
      if (depth < DEEPEST) {
        for (Name further : of(field.type(), depth + 1)) {
          reads.add(new Name(text + further.text(), further.type()));
        }
      }
    }
    return reads;
  }

  /** The fields of an object; of one of several types, those that all of them have. */
  private static List<Field> fields(Type type) {
    if (type instanceof ObjectType object) {
      return object.fields();
    }
    if (!(type instanceof UnionType union)) {
      return List.of();
    }
    List<Field> common = new ArrayList<>(union.members().get(0).fields());
    for (ObjectType member : union.members()) {
      common.removeIf(
          field -> member.field(field.name()).filter(f -> f.type().equals(field.type())).isEmpty());
    }
    return common;
  }
}
