package dev.wharfinger.internal.exception;

import dev.wharfinger.PolicyException;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names in exceptions that are those of nothing.
 *
 * @param policies the ids that are known
 * @param library whether there are no others, but for those of other sets
 */
public record Misnamed(Set<String> policies, boolean library, Catalog catalog) {
  /** Of these only some types are those of whole resources. */
  private static final String KUBERNETES = "kubernetes.";

  /** What is wrong with an id, or a pattern for some; empty if it names a policy, or may. */
  Optional<String> policy(String id) {
    if (id.isEmpty() || policies.stream().anyMatch(known -> Acceptance.isAbout(id, known))) {
      return Optional.empty();
    }
    Optional<String> meant = DidYouMean.among(policies, id);
    return library || meant.isPresent()
        ? Optional.of("no policy is called `" + id + "`" + question(meant))
        : Optional.empty();
  }

  /**
   * What is wrong with the kind of an exception that accepts nothing; empty if there is such a
   * kind, or may be, as nobody knows all of them.
   */
  Optional<String> kind(PolicyException exception) {
    String written = exception.subject().kind();
    Set<String> kinds = written.isEmpty() ? Set.of() : kinds();
    return kinds.stream().anyMatch(kind -> Meant.means(written, kind))
        ? Optional.empty()
        : DidYouMean.among(kinds, written)
            .map(kind -> "no kind is called `" + written + "`" + question(Optional.of(kind)));
  }

  private Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    for (String name : catalog.typeNames()) {
      if (!name.startsWith(KUBERNETES)) {
        kinds.add(name.substring(name.lastIndexOf('.') + 1));
      } else if (catalog.type(name).orElseThrow() instanceof ObjectType type) {
        type.kind().ifPresent(kind -> kinds.add(kind.name()));
      }
    }
    return kinds;
  }

  private static String question(Optional<String> meant) {
    return meant.map(name -> "; did you mean `" + name + "`?").orElse("");
  }
}
