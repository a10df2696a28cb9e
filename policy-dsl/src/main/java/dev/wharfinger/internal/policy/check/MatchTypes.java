package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy looks at.
 *
 * @param self the type of {@code self}
 * @param object the type of {@code object}, the resource that {@code self} is a part of
 * @param subjects the types that {@code self} may have
 */
public record MatchTypes(Type self, Type object, List<ObjectType> subjects) {
  private static final String ANY_RESOURCE = "kubernetes.Object";

  /** Finds the types that a policy names; tells of those that do not exist. */
  public static Optional<MatchTypes> resolve(
      List<RawScalar> names, Catalog catalog, Problems problems) {
    Set<ObjectType> subjects = new LinkedHashSet<>();
    boolean complete = true;
    for (RawScalar name : names) {
      Optional<Type> type = catalog.type(name.value());
      if (type.isPresent() && type.get() instanceof ObjectType one) {
        subjects.add(one);
      } else if (type.isPresent() && type.get() instanceof UnionType union) {
        subjects.addAll(union.members());
      } else {
        complete = false;
        unknown(name, catalog, problems);
      }
    }
    if (!complete || subjects.isEmpty()) {
      return Optional.empty();
    }
    List<ObjectType> types = List.copyOf(subjects);
    Type self = self(names, types, catalog);
    return Optional.of(new MatchTypes(self, object(self, types, catalog), types));
  }

  private static Type self(List<RawScalar> names, List<ObjectType> subjects, Catalog catalog) {
    if (names.size() == 1) {
      return catalog.type(names.get(0).value()).orElseThrow();
    }
    String name = names.stream().map(RawScalar::value).collect(Collectors.joining(" | "));
    return subjects.size() == 1 ? subjects.get(0) : new UnionType(name, subjects);
  }

  private static Type object(Type self, List<ObjectType> subjects, Catalog catalog) {
    return subjects.stream().allMatch(subject -> subject.kind().isPresent())
        ? self
        : catalog.type(ANY_RESOURCE).orElse(Scalar.DYN);
  }

  private static void unknown(RawScalar name, Catalog catalog, Problems problems) {
    problems.error(
        "unknown-type",
        "there is no type `" + name.value() + "`",
        qualified(name.value(), catalog)
            .or(() -> NearestName.help(name.value(), catalog.typeNames()))
            .orElse("types are written as `kubernetes.Pod`"),
        name);
  }

  /** The types of this name; the shortest of their names are those that policies use. */
  private static Optional<String> qualified(String name, Catalog catalog) {
    String ending = "." + name.toLowerCase(Locale.ROOT);
    List<String> types =
        catalog.typeNames().stream()
            .filter(type -> type.toLowerCase(Locale.ROOT).endsWith(ending))
            .toList();
    long shortest = types.stream().mapToLong(MatchTypes::words).min().orElse(0);
    List<String> usual =
        types.stream()
            .filter(type -> words(type) == shortest)
            .sorted(Comparator.reverseOrder())
            .map(type -> "`" + type + "`")
            .toList();
    return usual.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean " + String.join(" or ", usual) + "?");
  }

  private static long words(String type) {
    return type.chars().filter(c -> c == '.').count();
  }
}
