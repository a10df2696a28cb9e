package dev.wharfinger.examples.cli.library;

import dev.wharfinger.Policy;
import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which policies somebody looks for.
 *
 * @param match a type that they look at, with or without its package; empty for any
 * @param control a control or the beginning of one, as {@code cis-kubernetes/5.2}; empty for any
 * @param severity the lowest
 * @param words what the id, the title or the reason must hold, all of them
 */
record PolicyFilter(
    Optional<String> match, Optional<ControlName> control, Severity severity, List<String> words) {

  /** The policies that fit, by id. */
  List<PolicyDescription> of(Library library) throws UsageException {
    if (match.isPresent()) {
      Set<String> types = new TreeSet<>();
      library.policies().forEach(each -> types.addAll(each.policy().match()));
      boolean known = types.stream().anyMatch(this::matches);
      List.copyOf(types).forEach(type -> types.add(type.substring(type.indexOf('.') + 1)));
      checkKnown(known, "looks at", match.get(), types);
    }
    if (control.isPresent()) {
      Set<String> controls = library.controls();
      checkKnown(
          controls.stream().anyMatch(control.get()::covers),
          "answers",
          control.get().text(),
          controls);
    }
    return library.policies().stream()
        .filter(each -> fits(each.policy()))
        .sorted((a, b) -> a.policy().id().compareTo(b.policy().id()))
        .toList();
  }

  private static void checkKnown(boolean known, String verb, String name, Collection<String> names)
      throws UsageException {
    if (!known) {
      String message = "no policy " + verb + " " + Names.quoted(name);
      Optional<String> nearest = Names.nearest(name, names);
      throw nearest.isPresent()
          ? new UsageException(message, Names.question(nearest.get()))
          : new UsageException(message);
    }
  }

  private boolean fits(Policy policy) {
    return policy.severity().compareTo(severity) >= 0
        && policy.match().stream().anyMatch(this::matches)
        && (control.isEmpty() || policy.controls().stream().anyMatch(control.get()::covers))
        && holdsWords(policy);
  }

  private boolean matches(String type) {
    return match.isEmpty()
        || type.equalsIgnoreCase(match.get())
        || type.substring(type.indexOf('.') + 1).equalsIgnoreCase(match.get());
  }

  private boolean holdsWords(Policy policy) {
    String text =
        String.join("\n", policy.id(), policy.title(), policy.why()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }
}
