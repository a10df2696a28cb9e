package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.MatchConstraints.ResourceRule;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of objects that a policy may meet, by the operation. As the API server, which checks
 * ten kinds at most, it leaves alone what is matched by {@code *}.
 */
final class MatchedKinds {
  private static final int MOST_KINDS = 10;
  private static final String ANY = "*";
  private static final List<String> OPERATIONS = List.of("CREATE", "UPDATE", "DELETE");

  /** Subresources whose objects have a kind of their own. */
  private static final Map<String, String> SUBRESOURCE_KINDS =
      Map.of("scale", "autoscaling/v1 Scale", "eviction", "policy/v1 Eviction");

  /** Subresources whose objects are the resource itself. */
  private static final Set<String> PARTS =
      Set.of("status", "ephemeralcontainers", "resize", "finalize", "approval");

  private final Catalog catalog;
  private final List<ObjectType> kinds;

  MatchedKinds(Catalog catalog) {
    this.catalog = catalog;
    this.kinds =
        catalog.typeNames().stream()
            .flatMap(name -> catalog.type(name).stream())
            .filter(ObjectType.class::isInstance)
            .map(ObjectType.class::cast)
            .filter(type -> type.kind().isPresent())
            .toList();
  }

  /**
   * A kind of request.
   *
   * @param kind what is created, changed or deleted; null if its type is not known
   * @param operation {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code CONNECT}
   * @param whole whether it is about the object itself and not about a subresource
   * @param namespaced whether the object is known to live in a namespace
   */
  record Request(@Nullable ObjectType kind, String operation, boolean whole, boolean namespaced) {

    /** The name of its kind, for messages. */
    String kindName() {
      return kind == null ? "other kinds" : "`" + kind.displayName() + "`";
    }

    /** What it is about, for messages. */
    String text(boolean withOperation) {
      return withOperation ? operation + " of " + kindName() : kindName();
    }
  }

  /** The requests that a policy may meet; one at least. */
  List<Request> of(MatchConstraints constraints) {
    Set<Request> requests = new LinkedHashSet<>();
    Set<ObjectType> seen = new LinkedHashSet<>();
    for (ResourceRule rule : constraints.rules()) {
      for (Match match : matches(rule)) {
        if (match.kind() == null || seen.contains(match.kind()) || seen.size() < MOST_KINDS) {
          Optional.ofNullable(match.kind()).ifPresent(seen::add);
          operations(rule, match).forEach(operation -> requests.add(match.request(operation)));
        }
      }
    }
    if (requests.isEmpty()) {
      requests.add(new Request(null, "UPDATE", true, false));
    }
    return List.copyOf(requests);
  }

  /** A kind that a rule matches. */
  private record Match(@Nullable ObjectType kind, String subresource, boolean namespaced) {
    Request request(String operation) {
      return new Request(kind, operation, subresource.isEmpty(), namespaced);
    }
  }

  private List<Match> matches(ResourceRule rule) {
    List<Match> matches = new ArrayList<>();
    for (String resource : rule.resources()) {
      int slash = resource.indexOf('/');
      String plural = slash < 0 ? resource : resource.substring(0, slash);
      String subresource = slash < 0 ? "" : resource.substring(slash + 1);
      List<ObjectType> parents = kinds(rule, plural);
      boolean namespaced =
          !parents.isEmpty()
              && parents.stream().allMatch(type -> type.kind().orElseThrow().namespaced());
      List<ObjectType> found = kinds(parents, subresource);
      found.forEach(kind -> matches.add(new Match(kind, subresource, namespaced)));
      if (found.isEmpty()) {
        matches.add(new Match(null, subresource, namespaced));
      }
    }
    return matches;
  }

  /** The kinds of what a rule is about; none if it may be any. */
  private List<ObjectType> kinds(ResourceRule rule, String plural) {
    return rule.groups().contains(ANY) || plural.equals(ANY)
        ? List.of()
        : kinds.stream().filter(type -> matches(rule, plural, type.kind().orElseThrow())).toList();
  }

  /** The kinds of the objects that requests about a subresource are about. */
  private List<ObjectType> kinds(List<ObjectType> parents, String subresource) {
    String kind = SUBRESOURCE_KINDS.get(subresource);
    if (kind != null) {
      String[] words = kind.split(" ", -1);
      return catalog.kind(words[0], words[1]).stream().toList();
    }
    return subresource.isEmpty() || PARTS.contains(subresource) ? parents : List.of();
  }

  private static boolean matches(ResourceRule rule, String plural, ObjectType.Kind kind) {
    return kind.plural().equals(plural)
        && rule.groups().contains(kind.group())
        && (rule.versions().contains(ANY) || rule.versions().contains(kind.version()));
  }

  private static List<String> operations(ResourceRule rule, Match match) {
    boolean any = rule.operations().contains(ANY);
    List<String> operations = new ArrayList<>();
    for (String operation : OPERATIONS) {
      if (any || rule.operations().contains(operation)) {
        operations.add(operation);
      }
    }
    // Only subresources, and nothing that is stored, are connected to.
    if (match.kind() == null && (any || rule.operations().contains("CONNECT"))) {
      operations.add("CONNECT");
    }
    return operations;
  }
}
