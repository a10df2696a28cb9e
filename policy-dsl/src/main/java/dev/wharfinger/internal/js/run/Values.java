package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of JavaScript out of values, once for each node. They are frozen, so whoever runs
 * in the context shares them.
 *
 * <p>What cannot be known or read becomes a member that throws when it is read.
 */
final class Values {
  /** The greatest integer that JavaScript has exactly, and all below it. */
  private static final long GREATEST_EXACT = (1L << 53) - 1;

  private final Prelude prelude;
  private final ScriptTypes types;
  private final IdentityHashMap<ObjectNode, Value> objects = new IdentityHashMap<>();

  /** Prepares for the values of one resource set. */
  Values(Prelude prelude, ScriptTypes types) {
    this.prelude = prelude;
    this.types = types;
  }

  /** What scripts may call of the catalog. */
  ScriptMembers members() {
    return types.members();
  }

  /** The functions of the catalog that stand alone in modules. */
  Value functions() {
    return types.functions();
  }

  /**
   * The value as scripts see it.
   *
   * @throws Trouble if it has none
   */
  Object of(@Nullable Object value) {
    Object made = make(value);
    if (isTrouble(made)) {
      throw Trouble.of(made);
    }
    return made;
  }

  /** The object of a node. */
  Value object(ObjectNode node) {
    Value known = objects.get(node);
    if (known == null) {
      known = create(node);
      objects.put(node, known);
    }
    return known;
  }

  /** An object that has some members and no others. */
  Value record(String name, Map<String, Object> given) {
    Object[] names = given.keySet().toArray();
    Object[] noReasons = given.keySet().stream().map(member -> "").toArray();
    Value type =
        prelude.objectClass(
            name,
            ProxyArray.fromArray(names),
            ProxyArray.fromArray(noReasons),
            ProxyArray.fromArray());
    List<Object> arguments = new ArrayList<>();
    arguments.add(List.copyOf(given.values()));
    for (int i = 0; i < names.length; i++) {
      arguments.add(i);
      arguments.add(prelude.undefined());
    }
    return type.execute(arguments.toArray());
  }

  /** A value that JavaScript takes; a {@link Fault} or an {@link Unknown} if there is none. */
  private Object make(@Nullable Object value) {
    if (value == null) {
      return prelude.nothing();
    }
    if (value instanceof String || value instanceof Boolean || value instanceof Double) {
      return value;
    }
    if (value instanceof Long number) {
      return number(number);
    }
    if (value instanceof ObjectNode node) {
      return object(node);
    }
    if (value instanceof List<?> list) {
      return list(list);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? make(optional.get()) : prelude.undefined();
    }
    return isTrouble(value) ? value : scalar(value);
  }

  private static boolean isTrouble(Object value) {
    return value instanceof Fault || value instanceof Unknown;
  }

  private static Object number(long number) {
    if (Math.abs(number) > GREATEST_EXACT) {
      return new Fault(
          "number-too-large", "`" + number + "` is more than JavaScript can count exactly");
    }
    return number == (int) number ? (Object) (int) number : (Object) (double) number;
  }

  private Object scalar(Object value) {
    if (value instanceof Uint number) {
      return number.bits() < 0
          ? new Fault("number-too-large", "the number is too large for JavaScript")
          : number(number.bits());
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof Type type) {
      return type.displayName();
    }
    Optional<Scalar> scalar = Scalar.of(value).filter(ScriptScalars::areObjects);
    return scalar.isPresent()
        ? types.of(scalar.get()).newInstance(value)
        : new Fault("no-value", "JavaScript has no such value");
  }

  private Value create(ObjectNode node) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(node);
    for (Field field : node.type().fields()) {
      int slot = field.slot();
      if (node.has(slot)) {
        arguments.add(slot);
        arguments.add(isSimple(field.type()) ? now(node.slot(slot)) : prelude.undefined());
      }
    }
    return types.of(node.type()).execute(arguments.toArray());
  }

  /** Whether the values of a type are JavaScript's own, and take no time to make. */
  private static boolean isSimple(Type type) {
    return type == Scalar.STRING
        || type == Scalar.BOOL
        || type == Scalar.INT
        || type instanceof EnumType;
  }

  private Object now(@Nullable Object value) {
    Object made = make(value);
    return isTrouble(made) ? prelude.undefined() : made;
  }

  /**
   * The value of a field of which only the object was made.
   *
   * @throws Trouble if it has none
   */
  Object child(Object parent, int place) {
    return of(parent instanceof ObjectNode node ? node.slot(place) : ((List<?>) parent).get(place));
  }

  private Value list(List<?> list) {
    List<Object> items = new ArrayList<>();
    List<Object> troubled = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object item = make(list.get(i));
      if (isTrouble(item)) {
        troubled.add(Integer.toString(i));
        troubled.add(item);
      }
      items.add(isTrouble(item) ? prelude.undefined() : item);
    }
    return list instanceof OpenList open
        ? prelude.openList(open.reason(), items)
        : prelude.list(items, troubled);
  }

  private Value map(Map<?, ?> map) {
    List<Object> sound = new ArrayList<>();
    List<Object> troubled = new ArrayList<>();
    map.forEach((key, value) -> add(String.valueOf(key), make(value), sound, troubled));
    return prelude.map(sound, troubled);
  }

  private static void add(String name, Object value, List<Object> sound, List<Object> troubled) {
    List<Object> members = isTrouble(value) ? troubled : sound;
    members.add(name);
    members.add(value);
  }
}
