package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.member.NativeNames;
import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * What scripts may ask of the host: nothing but the model. What has no value is thrown, and the
 * first of a run is remembered, since the script may catch it.
 */
final class Host {
  private @Nullable Run run;
  private @Nullable Trouble trouble;
  private boolean outOfStack;

  /**
   * What runs at the moment.
   *
   * @param resource the resource that the subject is part of
   */
  record Run(Values values, ObjectNode resource, EvaluationContext context) {

    ScriptMembers members() {
      return values.members();
    }
  }

  /** Begins a run. */
  void enter(Run newRun) {
    this.run = newRun;
    this.trouble = null;
  }

  /** Ends the run; nothing of it is kept. */
  void leave() {
    this.run = null;
  }

  /** The first trouble of the run. */
  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Whether code of the host may have ended halfway, with whatever that leaves behind. */
  boolean isOutOfStack() {
    return outOfStack;
  }

  /** The functions by the names that the prelude calls them by. */
  ProxyObject functions() {
    Map<String, Object> functions = new HashMap<>();
    functions.put("kept", executable(arguments -> kept()));
    functions.put("call", executable(this::call));
    functions.put("callGlobal", executable(this::callGlobal));
    functions.put("resources", executable(this::resources));
    functions.put("object", executable(arguments -> values().of(run().resource())));
    functions.put(
        "child", executable(arguments -> values().child(host(arguments[0]), arguments[1].asInt())));
    functions.put("old", executable(arguments -> old()));
    functions.put(
        "kubernetesVersion",
        executable(arguments -> values().of(run().context().kubernetesVersion())));
    functions.put("text", executable(arguments -> ScriptText.of(host(arguments[0]))));
    functions.put("number", executable(arguments -> ScriptNumbers.of(host(arguments[0]))));
    functions.put("equal", executable(arguments -> host(arguments[0]).equals(host(arguments[1]))));
    functions.put("noMember", executable(this::noMember));
    functions.put("openMember", executable(Host::openMember));
    functions.put("trouble", executable(arguments -> thrown(Trouble.of(host(arguments[0])))));
    functions.put(
        "unknown",
        executable(arguments -> thrown(Trouble.of(new Unknown(arguments[0].asString())))));
    functions.put(
        "wrongReport",
        executable(arguments -> thrown(Trouble.fault("wrong-report", arguments[0].asString()))));
    return ProxyObject.fromMap(functions);
  }

  /** Remembers what is thrown, and what a function of the catalog throws that should not. */
  private ProxyExecutable executable(ProxyExecutable body) {
    return arguments -> {
      try {
        return body.execute(arguments);
      } catch (Trouble e) {
        trouble = trouble == null ? e : trouble;
        throw e;
      } catch (PolyglotException e) {
        throw e; // the script is being stopped, which nothing may hold up
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        outOfStack |= e instanceof StackOverflowError;
        Trouble failed = Trouble.of(new Fault("exception", "a function failed: " + e));
        trouble = trouble == null ? failed : trouble;
        throw failed;
      }
    };
  }

  private static Object thrown(Trouble trouble) {
    throw trouble;
  }

  private static ProxyArray kept() {
    return ProxyArray.fromArray(NativeNames.globals().toArray());
  }

  private Object call(Value... arguments) {
    String name = arguments[0].asString();
    Object receiver = host(arguments[1]);
    Type type =
        receiver instanceof ObjectNode node ? node.type() : Scalar.of(receiver).orElseThrow();
    List<Function> overloads = run().members().methods(type).getOrDefault(name, List.of());
    return called(name, overloads, receiver, arguments, 2);
  }

  private Object callGlobal(Value... arguments) {
    String name = arguments[0].asString();
    List<Function> overloads = run().members().globals().getOrDefault(name, List.of());
    return called(name, overloads, null, arguments, 1);
  }

  private Object called(
      String name,
      List<Function> overloads,
      @Nullable Object receiver,
      Value[] arguments,
      int first) {
    List<Value> given = Arrays.asList(arguments).subList(first, arguments.length);
    return values().of(Calls.call(name, overloads, receiver, given, run().context()));
  }

  private Object resources(Value... arguments) {
    String name = arguments.length == 1 && arguments[0].isString() ? name(arguments[0]) : "";
    Catalog catalog = run().context().catalog();
    Type type =
        catalog
            .type(name)
            .filter(found -> found instanceof ObjectType || found instanceof UnionType)
            .orElseThrow(
                () ->
                    Trouble.fault(
                        "unknown-type",
                        "there is no type `"
                            + name
                            + "`"
                            + NearestName.help(name, catalog.typeNames())
                                .map(help -> "; " + help)
                                .orElse("")));
    return values().of(run().context().resources(type));
  }

  private Object old() {
    return values().of(run().context().fact(OldObject.class).map(OldObject::node));
  }

  private Object noMember(Value... arguments) {
    String typeName = arguments[0].asString();
    String name = name(arguments[1]);
    Set<String> members = new LinkedHashSet<>();
    Optional<Type> type = run().context().catalog().type(typeName);
    if (type.isPresent() && type.get() instanceof ObjectType object) {
      object.fields().forEach(field -> members.add(field.name()));
      members.addAll(run().members().methods(object).keySet());
    }
    throw Trouble.fault(
        "unknown-field",
        "`"
            + typeName
            + "` has no field `"
            + name
            + "`"
            + NearestName.help(name, members).map(help -> "; " + help).orElse(""));
  }

  private static Object openMember(Value... arguments) {
    List<String> offered =
        new ArrayList<>(
            List.of("some", "every", "find", "includes", "filter", "map", "flatMap", "forEach"));
    throw Trouble.fault(
        "open-list",
        "a list that may lack elements has no `"
            + name(arguments[0])
            + "`; it has "
            + Quoted.list(offered));
  }

  /** A name that a script made up. Names that are near are not searched for endless ones. */
  private static String name(Value value) {
    return ScriptText.shortened(value.asString(), ScriptLimits.NAME);
  }

  private Values values() {
    return run().values();
  }

  private Run run() {
    if (run == null) {
      throw Trouble.fault("not-running", "this can be asked while a policy judges only");
    }
    return run;
  }

  private static Object host(Value value) {
    if (!value.isHostObject()) {
      throw Trouble.fault("wrong-receiver", "the method is called on something that has no such");
    }
    return value.asHostObject();
  }
}
