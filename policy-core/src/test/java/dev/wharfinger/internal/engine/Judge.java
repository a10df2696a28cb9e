package dev.wharfinger.internal.engine;

import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policies written in Java, for tests of the engine without a policy language. */
public final class Judge {

  private Judge() {}

  /** What is said of one subject. */
  @FunctionalInterface
  public interface Opinion {
    /** A message if the subject fails, null if it passes, a Fault or an Unknown. */
    @Nullable Object of(ObjectNode subject, EvaluationContext context);
  }

  /** A policy set of one policy. */
  public static PolicySet of(String match, View view, Opinion opinion) {
    Catalog catalog = Catalogs.builtIn();
    Policy policy =
        new Policy(
            "test-policy",
            "Test",
            Severity.HIGH,
            List.of(match),
            "",
            List.of(),
            List.of(),
            new Location("", 0, 0, 0, 0, ""));
    return new CompiledPolicySet(
        catalog,
        List.of(new PlannedPolicy(policy, subjects(catalog, match), view, false)),
        (type, policies) ->
            (subject, resource, context, verdicts) ->
                tell(opinion.of((ObjectNode) subject, context), (ObjectNode) subject, verdicts),
        (types, resources) -> {
          throw new IllegalStateException("there are no definitions");
        });
  }

  /** The result of calling a derived function on a subject. */
  public static @Nullable Object call(
      EvaluationContext context, ObjectNode subject, String name, Object... arguments) {
    Function function =
        context.catalog().functions(name).stream()
            .filter(f -> f.parameters().size() == arguments.length)
            .filter(f -> f.receiver().map(type -> accepts(type, subject.type())).orElse(false))
            .findFirst()
            .orElseThrow();
    Object[] all = Stream.concat(Stream.of(subject), Stream.of(arguments)).toArray();
    return function.body().call(context, all);
  }

  private static boolean accepts(Type receiver, ObjectType type) {
    return receiver instanceof TypeVariable
        || receiver == type
        || (receiver instanceof UnionType union && union.members().contains(type));
  }

  private static void tell(@Nullable Object opinion, ObjectNode subject, Verdicts verdicts) {
    if (opinion == null) {
      verdicts.pass(0);
    } else if (opinion instanceof Fault fault) {
      verdicts.error(0, Place.of(subject), fault, List.of());
    } else if (opinion instanceof Unknown unknown) {
      verdicts.unknown(0, Place.of(subject), unknown, List.of());
    } else {
      verdicts.fail(0, Place.of(subject), opinion.toString(), List.of());
    }
  }

  private static List<ObjectType> subjects(Catalog catalog, String match) {
    Type type = catalog.type(match).orElseThrow();
    return type instanceof UnionType union ? union.members() : List.of((ObjectType) type);
  }
}
