package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Version;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which functions the API server of a version has. */
final class ClusterFunctions {
  /** The first version with ValidatingAdmissionPolicies that are stable. */
  private static final int FIRST_MINOR = 30;

  private static final int LAST_MINOR = 40;

  private static final Version TWO_VARIABLES = new Version(1, 32);
  private static final Version SORT_BY = new Version(1, 34);

  private final Version version;
  private final Set<String> names;

  ClusterFunctions(Version version) {
    this.version = version;
    this.names = names(version);
  }

  /**
   * Tells if there is no function of that name for that many arguments.
   *
   * @throws Unsayable if so, with the version that brings it, if one does
   */
  void require(Typed.Call call) {
    Function function = call.function();
    if (names.contains(key(function))) {
      return;
    }
    String name = "`" + function.name() + "`";
    Optional<Version> since =
        IntStream.rangeClosed(FIRST_MINOR, LAST_MINOR)
            .mapToObj(minor -> new Version(1, minor))
            .filter(later -> names(later).contains(key(function)))
            .findFirst();
    if (since.isPresent()) {
      throw new Unsayable(call, since(name, since.get()), null);
    }
    throw new Unsayable(
        call,
        function.wholeSet()
            ? name + " looks at other resources, and a cluster shows a policy one object only"
            : "a cluster has no function " + name,
        null);
  }

  /** Whether macros may have two variables. */
  boolean hasTwoVariables() {
    return version.isAtLeast(TWO_VARIABLES);
  }

  /**
   * Tells if macros may not have two variables.
   *
   * @throws Unsayable if so
   */
  void requireTwoVariables(Typed part) {
    require(part, "a macro with two variables", TWO_VARIABLES);
  }

  /**
   * Tells if there is no {@code sortBy}.
   *
   * @throws Unsayable if so
   */
  void requireSortBy(Typed part) {
    require(part, "`sortBy`", SORT_BY);
  }

  private void require(Typed part, String what, Version since) {
    if (!version.isAtLeast(since)) {
      throw new Unsayable(part, since(what, since), null);
    }
  }

  /** The version that policies are written for. */
  Version version() {
    return version;
  }

  private String since(String what, Version since) {
    return "%s exists since Kubernetes %s, and this is for %s".formatted(what, since, version);
  }

  private static Set<String> names(Version version) {
    return StandardFunctions.kubernetes(version).stream()
        .map(ClusterFunctions::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(Function function) {
    return (function.receiver().isPresent() ? "." : "")
        + function.name()
        + '/'
        + function.parameters().size();
  }
}
