package dev.wharfinger.internal.js.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** What every context has before a policy runs, as the host calls it. See {@code prelude.js}. */
final class Prelude {
  static final Source SOURCE = source();

  private final Value undefined;
  private final Value nothing;
  private final Value objectClass;
  private final Value scalarClass;
  private final Value list;
  private final Value openList;
  private final Value map;
  private final Value troubled;
  private final Value node;
  private final Value functions;
  private final Value context;
  private final Value run;
  private final Value reports;

  /**
   * Evaluates the prelude in a context, which is fenced in from then on.
   *
   * @param host what scripts may ask of the host
   */
  Prelude(Context context, ProxyObject host) {
    Value made = context.eval(SOURCE).execute(host);
    this.undefined = context.eval("js", "undefined");
    this.nothing = context.asValue(null);
    this.objectClass = made.getMember("type");
    this.scalarClass = made.getMember("scalar");
    this.list = made.getMember("list");
    this.openList = made.getMember("open");
    this.map = made.getMember("map");
    this.troubled = made.getMember("troubled");
    this.node = made.getMember("node");
    this.functions = made.getMember("functions");
    this.context = made.getMember("context");
    this.run = made.getMember("run");
    this.reports = made.getMember("reports");
  }

  Value undefined() {
    return undefined;
  }

  Value nothing() {
    return nothing;
  }

  /**
   * The function that makes the objects of a type. It takes what an object stands for, and then the
   * places of fields and their values in turn; a value that is undefined is asked for later.
   */
  Value objectClass(String name, Object fields, Object reasons, Object methods) {
    return objectClass.execute(name, fields, reasons, methods);
  }

  Value scalarClass(String name, Object methods, boolean number) {
    return scalarClass.execute(name, methods, number);
  }

  Value list(List<Object> items, List<Object> troubles) {
    return withTroubles(list.execute(items.toArray()), troubles);
  }

  /** A list that may lack elements. */
  Value openList(String reason, List<Object> items) {
    Object[] arguments = new Object[items.size() + 1];
    arguments[0] = reason;
    for (int i = 0; i < items.size(); i++) {
      arguments[i + 1] = items.get(i);
    }
    return openList.execute(arguments);
  }

  Value map(List<Object> entries, List<Object> troubles) {
    return withTroubles(map.execute(entries.toArray()), troubles);
  }

  private Value withTroubles(Value whole, List<Object> troubles) {
    if (troubles.isEmpty()) {
      return whole;
    }
    Object[] arguments = new Object[troubles.size() + 1];
    arguments[0] = whole;
    for (int i = 0; i < troubles.size(); i++) {
      arguments[i + 1] = troubles.get(i);
    }
    return troubled.execute(arguments);
  }

  /** The value of the host that an object stands for; null if it stands for none. */
  @Nullable Object node(Value model) {
    Value found = node.execute(model);
    return found.isHostObject() ? found.asHostObject() : null;
  }

  /**
   * The functions that stand alone in modules, and the namespaces of functions, in one object.
   *
   * @param names what they are called, with namespaces, as {@code format.uuid}; sorted
   */
  Value functions(Object names) {
    return functions.execute(names);
  }

  Value context(Object params) {
    return context.execute(params);
  }

  /**
   * Runs a policy.
   *
   * @param policy the function that its module is
   * @param modules the functions that the other modules are, each with those that it imports
   * @param imports the places of those that the policy imports; null if there are none
   * @return what it reports, or null if that is nothing
   */
  Value run(Value policy, Value modules, Value imports, Value policyContext, Value self) {
    return run.execute(policy, modules, imports, policyContext, self);
  }

  /** What the policy that ran last has reported, or null if that is nothing. */
  Value reports() {
    return reports.execute();
  }

  private static Source source() {
    String name = "prelude.js";
    try (InputStream stream =
        Objects.requireNonNull(Prelude.class.getResourceAsStream(name), name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      // internal: what it does is counted as no statement of a policy
      return Source.newBuilder("js", text, name).internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
