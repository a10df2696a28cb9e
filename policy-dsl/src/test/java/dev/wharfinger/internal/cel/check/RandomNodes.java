package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes valid objects in which whatever may be absent often is. */
final class RandomNodes {
  private static final List<String> TEXTS = List.of("", "a", "b", "cpu", "12");

  private final Random random;

  RandomNodes(Random random) {
    this.random = random;
  }

  Object value(Type type) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof EnumType choice) {
      return pick(choice.values());
    }
    if (type instanceof ListType list) {
      List<Object> elements = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        elements.add(value(list.element()));
      }
      return elements;
    }
    if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        entries.put(value(map.key()), value(map.value()));
      }
      return entries;
    }
    if (type instanceof UnionType union) {
      return value(pick(union.members()));
    }
    return object((ObjectType) type);
  }

  private Object scalar(Scalar type) {
    return switch (type) {
      case BOOL -> random.nextBoolean();
      case INT -> (long) random.nextInt(3);
      case DOUBLE -> (double) random.nextInt(3);
      case STRING -> pick(TEXTS);
      case QUANTITY -> Quantity.parse("1");
      case INT_OR_STRING -> random.nextBoolean() ? (Object) 80L : "http";
      case TIMESTAMP -> Instant.EPOCH;
      default -> throw new IllegalArgumentException("no field is a " + type);
    };
  }

  // The annotation of an array in the class file of another module is not seen.
  @SuppressWarnings("NullAway")
  private ObjectNode object(ObjectType type) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      boolean required = field.absence() instanceof Absence.Required;
      if (field.name().equals("kind") && type.kind().isPresent()) {
        slots[field.slot()] = type.kind().get().name();
      } else if (required || random.nextBoolean()) {
        slots[field.slot()] = value(field.type());
      }
    }
    return ObjectNode.implied(type, null, null, slots);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
