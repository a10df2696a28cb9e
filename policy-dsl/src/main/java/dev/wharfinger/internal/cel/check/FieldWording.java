package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the read of a field, and what to write instead. */
final class FieldWording {
  private static final int MANY = 8;

  private final Problems problems;

  FieldWording(Problems problems) {
    this.problems = problems;
  }

  /** The type has no fields at all. */
  void noFields(FieldRequest asked, Type owner, boolean has, Environment environment) {
    String type = "`" + owner.displayName() + "`";
    String message =
        has
            ? "`has()` asks for a field, and " + type + " has none"
            : type + " has no fields, so no `" + asked.name() + "`";
    String help = functionHelp(asked, owner, environment);
    if (help == null) {
      help = ForeignWords.field(asked.name(), asked.text(), owner);
    }
    if (help == null && owner instanceof ListType) {
      help = "ask its elements, as in `" + asked.text() + ".exists(e, e." + asked.name() + " ...)`";
    }
    problems.error(has ? "has-on-non-field" : "unknown-field", message, help, asked.nameRange());
  }

  /** The operand is null where this is evaluated. */
  void isNull(FieldRequest asked) {
    String operand = asked.text();
    problems.warning(
        "null-read",
        "`" + operand + "` is null here, so it has no `" + asked.name() + "`",
        "guard it with `" + operand + " != null &&`",
        asked.nameRange());
  }

  /** What may be there or not, as {@code has()} asks, never is. */
  void neverThere(FieldRequest asked, Type owner, List<ObjectType> owners) {
    problems.warning(
        "never-there",
        "`" + owner.displayName() + "` has no field `" + asked.name() + "`, so it is never there",
        DidYouMean.question(fieldNames(owners), asked.name()),
        asked.nameRange());
  }

  private static Set<String> fieldNames(List<ObjectType> owners) {
    Set<String> names = new LinkedHashSet<>();
    for (ObjectType type : owners) {
      type.fields().forEach(field -> field.accessors().stream().limit(1).forEach(names::add));
    }
    return names;
  }

  /** No type that the operand may have has the field. */
  void unknownField(
      FieldRequest asked, Type owner, List<ObjectType> owners, Environment environment) {
    Set<String> names = fieldNames(owners);
    String help = functionHelp(asked, owner, environment);
    if (help == null) {
      help = DidYouMean.question(names, asked.name());
    }
    if (help == null) {
      help = itemHelp(asked, environment);
    }
    if (help == null && owners.size() == 1) {
      help =
          FieldBelow.path(owners.get(0), asked.name())
              .map(path -> "did you mean `" + asked.text() + "." + path + "`?")
              .orElse(null);
    }
    if (help == null && !names.isEmpty() && names.size() <= MANY) {
      help = "it has " + quoted(names);
    }
    problems.error(
        "unknown-field",
        "`" + owner.displayName() + "` has no field `" + asked.name() + "`",
        help,
        asked.nameRange());
  }

  /** A path that starts with a field of {@code item}, where paths lead from {@code self}. */
  private static @Nullable String itemHelp(FieldRequest asked, Environment environment) {
    boolean ofItem =
        environment.hasImplicitSelf()
            && asked.nameRange().equals(asked.range())
            && environment
                .scope()
                .find("item", false)
                .filter(
                    item ->
                        Types.members(item.definition().type()).stream()
                            .anyMatch(type -> type.field(asked.name()).isPresent()))
                .isPresent();
    return ofItem ? "a path leads from `self`; write `item." + asked.name() + "`" : null;
  }

  /** Some of the types that the operand may have lack the field. */
  void missingInSome(FieldRequest asked, List<ObjectType> owners, List<Typed.Member> members) {
    List<ObjectType> having = members.stream().map(Typed.Member::owner).toList();
    List<ObjectType> lacking = owners.stream().filter(type -> !having.contains(type)).toList();
    problems.error(
        "unknown-field",
        named(lacking)
            + (lacking.size() == 1 ? " has" : " have")
            + " no field `"
            + asked.name()
            + "`",
        "only "
            + named(having)
            + (having.size() == 1 ? " has" : " have")
            + " it; "
            + guard(asked, having, owners),
        asked.nameRange());
  }

  /** The field has one type here and another there. */
  void differingTypes(FieldRequest asked, List<Typed.Member> members) {
    Typed.Member first = members.get(0);
    Typed.Member other =
        members.stream()
            .filter(member -> !member.field().type().equals(first.field().type()))
            .findFirst()
            .orElse(first);
    problems.error(
        "differing-types",
        "`" + asked.name() + "` is " + described(first) + ", but " + described(other),
        "ask for one kind at a time; "
            + guard(
                asked, List.of(first.owner()), members.stream().map(Typed.Member::owner).toList()),
        asked.nameRange());
  }

  private static String described(Typed.Member member) {
    return "`"
        + member.field().type().displayName()
        + "` in `"
        + member.owner().displayName()
        + "`";
  }

  /** The field may be absent, and that means something. */
  void unguarded(FieldRequest asked, Absence.Guarded absence, Environment environment) {
    String field = asked.text() + "." + asked.name();
    String instead =
        SourceFacts.guard(asked, absence)
            .map(text -> "guard it with `" + text + " &&`, or else ")
            .or(() -> derived(asked, absence, environment).map(text -> "use `" + text + "`, or "))
            .orElse("");
    problems.unproven(
        new Problems.Unproven(
            asked.path(),
            "unguarded-field",
            "`" + asked.name() + "` may be absent, which means: " + absence.reason(),
            instead + "guard it with `has(" + field + ") &&`" + fallback(asked, environment),
            asked.nameRange()));
  }

  /** The field is required, but of an object that may be absent itself. */
  void requiredInAbsent(FieldRequest asked, Environment environment) {
    String owner = asked.text();
    problems.unproven(
        new Problems.Unproven(
            asked.ownerPath(),
            "unguarded-field",
            "`" + asked.name() + "` is always in `" + owner + "`, but that may be absent",
            "guard it with `has("
                + owner
                + "."
                + asked.name()
                + ") &&`"
                + fallback(asked, environment),
            asked.nameRange()));
  }

  /**
   * A value to go on with. None for lists and maps: with an empty one {@code all} holds, which is
   * what a field that allows everything when absent must not mean.
   */
  private static String fallback(FieldRequest asked, Environment environment) {
    List<ObjectType> owners = Types.members(asked.owner(environment.facts()));
    Optional<Type> type =
        owners.stream()
            .flatMap(o -> o.accessed(asked.name()).stream())
            .map(Field::type)
            .findFirst();
    if (type.isEmpty()
        || type.get() instanceof ListType
        || type.get() instanceof MapType
        || !Types.members(type.get()).isEmpty()) {
      return "";
    }
    return ", or say what absence means: `"
        + asked.text()
        + ".?"
        + asked.name()
        + ".orValue("
        + Samples.fallback(type.get())
        + ")`";
  }

  /** The call that answers the real question, on the operand or on what holds it. */
  private static Optional<String> derived(
      FieldRequest asked, Absence.Guarded absence, Environment environment) {
    if (absence.derivedFunction() == null || SourceFacts.isAsked(absence)) {
      return Optional.empty();
    }
    List<Function> functions = environment.functions(absence.derivedFunction());
    Expr written = asked.written();
    Typed typed = asked.operand().typed();
    while (true) {
      Optional<Function> function = onValue(functions, typed.type());
      if (function.isPresent()) {
        String call = Written.operand(written) + "." + absence.derivedFunction() + "()";
        return Optional.of(call + sameField(function.get(), asked.name()));
      }
      if (!(written instanceof Expr.Select select)
          || !(typed instanceof Typed.FieldAccess access)) {
        return Optional.empty();
      }
      written = select.operand();
      typed = access.operand();
    }
  }

  private static String sameField(Function function, String name) {
    return function.result() instanceof ObjectType type && type.field(name).isPresent()
        ? "." + name
        : "";
  }

  private static Optional<Function> onValue(List<Function> functions, Type type) {
    return functions.stream()
        .filter(f -> f.parameters().isEmpty())
        .filter(f -> f.receiver().filter(r -> Assignability.isAssignable(type, r)).isPresent())
        .findFirst();
  }

  private static @Nullable String functionHelp(
      FieldRequest asked, Type owner, Environment environment) {
    return environment.functions(asked.name()).stream()
        .filter(f -> f.receiver().filter(r -> new Unifier().accepts(r, owner)).isPresent())
        .findFirst()
        .map(
            function ->
                "it is a function: `"
                    + asked.text()
                    + "."
                    + asked.name()
                    + (function.parameters().isEmpty() ? "()`" : "(...)`"))
        .orElse(null);
  }

  private static String guard(
      FieldRequest asked, List<ObjectType> having, List<ObjectType> owners) {
    List<String> kinds =
        having.stream().flatMap(t -> t.kind().stream()).map(ObjectType.Kind::name).toList();
    boolean known = owners.stream().noneMatch(Narrowing::mayTellAnyKind);
    if (!known || kinds.size() > MANY) {
      return "guard with `has(" + asked.text() + "." + asked.name() + ") &&`";
    }
    return kinds.size() == 1
        ? "guard with `" + asked.text() + ".kind == '" + kinds.get(0) + "'`"
        : "guard with `"
            + asked.text()
            + ".kind in ["
            + kinds.stream().map(Written::literal).collect(Collectors.joining(", "))
            + "]`";
  }

  private static String named(List<ObjectType> types) {
    String names =
        types.stream()
            .limit(3)
            .map(type -> "`" + type.displayName() + "`")
            .collect(Collectors.joining(", "));
    return types.size() > 3 ? names + " and " + (types.size() - 3) + " more" : names;
  }

  private static String quoted(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
