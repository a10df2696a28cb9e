package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks {@code a.b}, {@code a.?b} and {@code has(a.b)}. */
final class Fields {
  private final Problems problems;
  private final Entries entries;
  private final FieldWording wording;

  Fields(Problems problems, Entries entries) {
    this.problems = problems;
    this.entries = entries;
    this.wording = new FieldWording(problems);
  }

  /** Checks {@code a.b} or {@code a.?b}. */
  Checked select(FieldRequest asked, Environment environment) {
    Typed.Access access =
        asked.optional() || asked.isChained() ? Typed.Access.OPTIONAL : Typed.Access.VALUE;
    return access(asked, access, environment);
  }

  /** Checks {@code has(a.b)}. */
  Checked has(FieldRequest asked, Environment environment) {
    return access(asked, Typed.Access.PRESENCE, environment);
  }

  private Checked access(FieldRequest asked, Typed.Access access, Environment environment) {
    Type owner = asked.owner(environment.facts());
    if (Types.isError(owner)) {
      return Failure.at(asked.range());
    }
    if (owner instanceof MapType || Types.isOpen(owner)) {
      return entries.named(asked, access, environment);
    }
    boolean ofCluster = environment.isOfCluster();
    if (ofCluster && owner == Scalar.NULL) {
      wording.isNull(asked);
      return Failure.at(asked.range());
    }
    List<ObjectType> owners = Types.members(owner);
    if (owners.isEmpty()) {
      wording.noFields(asked, owner, access == Typed.Access.PRESENCE, environment);
      return Failure.at(asked.range());
    }
    List<Typed.Member> members = members(owners, asked.name());
    if (members.isEmpty() && ofCluster && access != Typed.Access.VALUE) {
      wording.neverThere(asked, owner, owners);
      return entries.never(asked, access);
    }
    if (members.isEmpty()) {
      wording.unknownField(asked, owner, owners, environment);
      return Failure.at(asked.range());
    }
    return switch (access) {
      case VALUE -> value(asked, owners, members, environment);
      case OPTIONAL -> optional(asked, members, environment);
      case PRESENCE -> presence(asked, owner, members, environment);
    };
  }

  private Checked value(
      FieldRequest asked,
      List<ObjectType> owners,
      List<Typed.Member> members,
      Environment environment) {
    if (members.size() < owners.size()) {
      wording.missingInSome(asked, owners, members);
      return Failure.at(asked.range());
    }
    Optional<Type> type = commonType(members, environment);
    if (type.isEmpty()) {
      wording.differingTypes(asked, members);
      return Failure.at(asked.range());
    }
    Path path = asked.path();
    Facts facts = environment.facts();
    if (!facts.proves(path)) {
      findUnguarded(asked, members, environment);
    }
    Typed access =
        new Typed.FieldAccess(
            Typed.Access.VALUE,
            asked.operand().typed(),
            members,
            asked.name(),
            Narrowing.type(type.get(), path, facts),
            asked.range());
    return Checked.of(access, path)
        .impliedIf(FieldAbsence.mayBeEmptyObject(members) && !facts.proves(path));
  }

  private void findUnguarded(
      FieldRequest asked, List<Typed.Member> members, Environment environment) {
    Optional<Absence.Guarded> guarded =
        members.stream().allMatch(environment::isFilledIn)
            ? Optional.empty()
            : FieldAbsence.guarded(members);
    if (guarded.isPresent()) {
      wording.unguarded(asked, guarded.get(), environment);
    } else if (isInAbsentOwner(asked, environment)
        && members.stream().anyMatch(FieldAbsence::isRequired)) {
      wording.requiredInAbsent(asked, environment);
    }
  }

  private static boolean isInAbsentOwner(FieldRequest asked, Environment environment) {
    return asked.operand().implied() && !environment.facts().proves(asked.ownerPath());
  }

  private Checked optional(
      FieldRequest asked, List<Typed.Member> members, Environment environment) {
    Optional<Type> type = commonType(members, environment);
    if (type.isEmpty()) {
      wording.differingTypes(asked, members);
      return Failure.at(asked.range());
    }
    return Checked.of(
        new Typed.FieldAccess(
            Typed.Access.OPTIONAL,
            asked.operand().typed(),
            members,
            asked.name(),
            new OptionalType(type.get()),
            asked.range()),
        Paths.maybe(asked.path()));
  }

  private Checked presence(
      FieldRequest asked, Type owner, List<Typed.Member> members, Environment environment) {
    boolean required =
        members.size() == Types.members(owner).size()
            && !asked.isChained()
            && !asked.operand().implied()
            && members.stream().allMatch(FieldAbsence::isRequired);
    if (required) {
      problems.warning(
          "always-true",
          "`" + asked.name() + "` is required, so it is always there",
          "leave the test out",
          asked.nameRange());
    }
    Facts kinds =
        Narrowing.oneOf(asked.ownerPath(), owner, type -> type.accessed(asked.name()).isPresent());
    return Checked.condition(
        environment.isStrict() ? fitness(asked, members) : presence(asked, members),
        Facts.present(asked.path()).and(kinds).and(ValueFacts.presence(asked.path(), true)),
        ValueFacts.presence(asked.path(), false));
  }

  private static Typed presence(FieldRequest asked, List<Typed.Member> members) {
    return new Typed.FieldAccess(
        Typed.Access.PRESENCE,
        asked.operand().typed(),
        members,
        asked.name(),
        Scalar.BOOL,
        asked.range());
  }

  /** Presence as the API server has it: of what does not fit the schema, it is an error. */
  private static Typed fitness(FieldRequest asked, List<Typed.Member> members) {
    Typed content =
        new Typed.FieldAccess(
            Typed.Access.OPTIONAL,
            asked.operand().typed(),
            members,
            asked.name(),
            new OptionalType(members.get(0).field().type()),
            asked.range());
    return new Typed.OptionalOperation(
        Typed.OptionalOperator.HAS_VALUE, content, null, Scalar.BOOL, asked.range());
  }

  private static List<Typed.Member> members(List<ObjectType> owners, String name) {
    List<Typed.Member> members = new ArrayList<>(owners.size());
    for (ObjectType owner : owners) {
      owner.accessed(name).ifPresent(field -> members.add(new Typed.Member(owner, field)));
    }
    return members;
  }

  /**
   * The one type that a field has in all members; object types have to be the same. In a cluster
   * the values have no types, so there each may have its own.
   */
  private static Optional<Type> commonType(List<Typed.Member> members, Environment environment) {
    Optional<Type> common = commonType(members);
    return common.isEmpty() && environment.isOfCluster() ? Optional.of(Scalar.DYN) : common;
  }

  private static Optional<Type> commonType(List<Typed.Member> members) {
    Type common = members.get(0).field().type();
    for (Typed.Member member : members.subList(1, members.size())) {
      Type other = member.field().type();
      if (other.equals(common)) {
        continue;
      }
      Optional<Type> joined =
          Types.members(other).isEmpty() ? Joins.join(common, other) : Optional.empty();
      if (joined.isEmpty() || joined.get() == Scalar.DYN) {
        return Optional.empty();
      }
      common = joined.get();
    }
    return Optional.of(common);
  }
}
