package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/** The classes of one context for the types of a catalog, made when they are first asked for. */
final class ScriptTypes {
  private final Prelude prelude;
  private final ScriptMembers members;
  private final IdentityHashMap<ObjectType, Value> objects = new IdentityHashMap<>();
  private final Map<Scalar, Value> scalars = new EnumMap<>(Scalar.class);
  private @Nullable Value functions;

  ScriptTypes(Prelude prelude, Catalog catalog) {
    this.prelude = prelude;
    this.members = ScriptMembers.of(catalog);
  }

  ScriptMembers members() {
    return members;
  }

  /** The functions that stand alone in modules. */
  Value functions() {
    if (functions == null) {
      functions = prelude.functions(ProxyArray.fromArray(members.globals().keySet().toArray()));
    }
    return functions;
  }

  Value of(ObjectType type) {
    return objects.computeIfAbsent(
        type,
        wanted ->
            prelude.objectClass(
                wanted.displayName(),
                ProxyArray.fromArray(wanted.fields().stream().map(Field::name).toArray()),
                ProxyArray.fromArray(wanted.fields().stream().map(ScriptTypes::reason).toArray()),
                ProxyArray.fromArray(members.methods(wanted).keySet().toArray())));
  }

  /** Why nobody knows whether a field is absent; empty for one that is just not there. */
  private static String reason(Field field) {
    return field.absence() instanceof Absence.NotKnown unknown ? unknown.reason() : "";
  }

  Value of(Scalar type) {
    return scalars.computeIfAbsent(
        type,
        wanted ->
            prelude.scalarClass(
                ScriptScalars.className(wanted).orElseThrow(),
                ProxyArray.fromArray(members.methods(wanted).keySet().toArray()),
                ScriptScalars.areNumbers(wanted)));
  }
}
