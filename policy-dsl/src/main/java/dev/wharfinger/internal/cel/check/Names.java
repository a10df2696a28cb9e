package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name means: the longest one wins, and a variable of a macro wins over all others.
 */
final class Names {
  private static final String SELF = "self";
  private static final String PARAMETERS = "params";
  private static final String VARIABLES = "variables";

  private final Problems problems;

  Names(Problems problems) {
    this.problems = problems;
  }

  /** The meaning of a name without dots. Tells a problem if it has none. */
  Checked resolve(Expr.Ident ident, Environment environment) {
    Optional<Checked> found = find(ident, environment);
    if (found.isPresent()) {
      return found.get();
    }
    unknown(ident, environment);
    return Failure.at(ident.range());
  }

  private static Optional<Checked> find(Expr.Ident ident, Environment environment) {
    return environment
        .scope()
        .find(ident.name(), ident.rooted())
        .map(name -> use(name, ident.range(), environment))
        .or(() -> Types.named(ident.name()).map(type -> type(type, ident.range())));
  }

  /** The meaning of {@code a.b} as one name; empty if it is the field of {@code a}. */
  Optional<Checked> resolve(Expr.Select select, Environment environment) {
    Optional<DottedName> dotted = DottedName.of(select);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    Expr.Ident first = dotted.get().first();
    Scope scope = environment.scope();
    if (scope.isInner(first.name()) && !first.rooted()) {
      return Optional.empty();
    }
    String text = dotted.get().text();
    Optional<Name> name = scope.find(text, first.rooted());
    if (name.isPresent()) {
      return Optional.of(use(name.get(), select.range(), environment));
    }
    if (select.operand() instanceof Expr.Ident && !isName(first, environment)) {
      if (first.name().equals(PARAMETERS)) {
        return Optional.of(parameter(select, scope));
      }
      if (first.name().equals(VARIABLES)) {
        return Optional.of(variable(select, environment));
      }
    }
    return Types.named(text)
        .map(type -> type(type, select.range()))
        .or(() -> noName(text, first, select, environment));
  }

  /** Whether this is a variable of the policy, as {@code variables.name}. */
  static boolean isVariable(Expr.Select select, Environment environment) {
    return select.operand() instanceof Expr.Ident first
        && first.name().equals(VARIABLES)
        && !isName(first, environment)
        && environment.scope().variables().containsKey(select.field());
  }

  /** Whether a name means something by itself. */
  static boolean isName(Expr.Ident ident, Environment environment) {
    return find(ident, environment).isPresent();
  }

  /** The field of {@code self} that a name stands for in a path; empty if names stand alone. */
  Optional<FieldRequest> implicitField(Expr.Ident ident, Environment environment) {
    if (!environment.hasImplicitSelf() || isName(ident, environment)) {
      return Optional.empty();
    }
    return self(ident.range(), environment)
        .map(
            self ->
                new FieldRequest(
                    self,
                    new Expr.Ident(SELF, false, ident.range()),
                    ident.name(),
                    false,
                    ident.range(),
                    ident.range()));
  }

  /** The subject; empty where there is none. */
  Optional<Checked> self(Range range, Environment environment) {
    return environment.scope().find(SELF, false).map(name -> use(name, range, environment));
  }

  private static Checked use(Name name, Range range, Environment environment) {
    Checked definition = name.definition();
    // One policy of a cluster is for several kinds: what is for another kind is left alone.
    boolean unreachable = environment.isOfCluster() && environment.facts().areImpossible();
    Type type =
        unreachable
            ? Scalar.DYN
            : Narrowing.type(definition.type(), definition.path(), environment.facts());
    return name.use(type, range);
  }

  private Checked parameter(Expr.Select select, Scope scope) {
    Typed.Constant constant = scope.parameters().get(select.field());
    if (constant == null) {
      problems.error(
          "unknown-parameter",
          "there is no parameter `" + select.field() + "`",
          DidYouMean.question(scope.parameters().keySet(), select.field()),
          select.fieldRange());
      return Failure.at(select.range());
    }
    Typed use = new Typed.Constant(constant.value(), constant.type(), true, select.range());
    Path literal = Paths.literal(constant.value());
    Path path = new Path.ResultOf(PARAMETERS + "." + select.field(), List.of());
    return Checked.of(use, literal != null ? literal : path);
  }

  private Checked variable(Expr.Select select, Environment environment) {
    Scope scope = environment.scope();
    Name name = scope.variables().get(select.field());
    if (name == null) {
      problems.error(
          "unknown-variable",
          "there is no variable `" + select.field() + "` before this",
          DidYouMean.question(scope.variables().keySet(), select.field()),
          select.fieldRange());
      return Failure.at(select.range());
    }
    return use(name, select.range(), environment);
  }

  /** Tells what is wrong with a name with dots; empty if it starts with a name that is right. */
  private Optional<Checked> noName(
      String text, Expr.Ident first, Expr.Select select, Environment environment) {
    if (isName(first, environment) || startsWithName(text, environment.scope())) {
      return Optional.empty();
    }
    if (environment.catalog().type(text).isPresent()) {
      problems.error(
          "type-as-value",
          "`" + text + "` is a type, not a value",
          "all values of it are `resources(" + text + ")`",
          select.range());
      return Optional.of(Failure.at(select.range()));
    }
    List<String> dotted =
        environment.scope().texts().stream().filter(name -> name.indexOf('.') > 0).toList();
    return DidYouMean.among(dotted, text)
        .map(
            name -> {
              String help = "did you mean `" + name + "`?";
              problems.error(
                  "unknown-name", "there is no `" + text + "` here", help, select.range());
              return Failure.at(select.range());
            });
  }

  private static boolean startsWithName(String text, Scope scope) {
    return scope.texts().stream().anyMatch(name -> text.startsWith(name + "."));
  }

  private static Checked type(Type type, Range range) {
    return Checked.of(new Typed.Constant(type, Scalar.TYPE, range));
  }

  private void unknown(Expr.Ident ident, Environment environment) {
    String name = ident.name();
    Scope scope = environment.scope();
    problems.error(
        "unknown-name",
        name.equals(PARAMETERS) || name.equals(VARIABLES)
            ? "`" + name + "` is no value by itself"
            : "there is no `" + name + "` here",
        help(name, scope, environment),
        ident.range());
  }

  private static @Nullable String help(String name, Scope scope, Environment environment) {
    if (name.equals(PARAMETERS) || name.equals(VARIABLES)) {
      return "write `" + name + ".<name>`";
    }
    Optional<Name> self = scope.find(SELF, false);
    Set<String> fields = new LinkedHashSet<>();
    self.ifPresent(
        subject ->
            Types.members(subject.definition().type()).stream()
                .flatMap((ObjectType type) -> type.fields().stream())
                .forEach(field -> fields.add(field.name())));
    if (fields.contains(name)) {
      return "write `" + SELF + "." + name + "`";
    }
    if (scope.parameters().containsKey(name)) {
      return "write `" + PARAMETERS + "." + name + "`";
    }
    if (scope.variables().containsKey(name)) {
      return "write `" + VARIABLES + "." + name + "`";
    }
    if (!environment.functions(name).isEmpty()) {
      return "it is a function: `" + name + "(...)`";
    }
    String foreign = ForeignWords.name(name);
    return foreign == null ? DidYouMean.question(scope.texts(), name) : foreign;
  }
}
