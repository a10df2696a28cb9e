package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding.Action;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile;
import dev.wharfinger.internal.admissionpolicy.CheckedAdmissionPolicy;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An admission policy where one of its bindings lets it hold.
 *
 * @param id what reports call it: the name of the policy, with that of the binding if there are
 *     several
 * @param bindingOrNull null for a policy that nobody binds, which is judged as if it held for all
 *     requests that it is about
 * @param given the resources beside the policy, as its parameters
 */
public record BoundAdmissionPolicy(
    String id,
    CheckedAdmissionPolicy policy,
    @Nullable AdmissionBinding bindingOrNull,
    List<ObjectNode> given) {
  public BoundAdmissionPolicy {
    given = List.copyOf(given);
  }

  /** What lets it hold; empty if nobody binds it. */
  Optional<AdmissionBinding> binding() {
    return Optional.ofNullable(bindingOrNull);
  }

  AdmissionPolicyFile file() {
    return policy.file();
  }

  /** Whether a verdict may depend on other resources than the one that it is about. */
  boolean needsWholeSet() {
    return file().paramKind() != null
        || file().constraints().namespaceSelector() != null
        || binding().filter(found -> found.matches().namespaceSelector() != null).isPresent()
        || file().validations().stream()
            .anyMatch(validation -> validation.expression().text().contains("namespaceObject"))
        || file().variables().stream()
            .anyMatch(variable -> variable.expression().text().contains("namespaceObject"));
  }

  /** What reports say of it. */
  Policy about(List<ObjectType> subjects) {
    SourceText source = file().source();
    RawScalar name = file().name();
    return new Policy(
            id,
            title(),
            severity(),
            subjects.stream().map(ObjectType::displayName).toList(),
            "",
            List.of(),
            List.of(),
            new Location(
                source.name(),
                source.line(name.start()),
                source.column(name.start()),
                source.line(name.end()),
                source.column(name.end()),
                ""))
        .enforced(enforcement());
  }

  private String title() {
    return file().name().value()
        + binding().map(found -> " with binding " + found.name().value()).orElse("");
  }

  /** The severest of what its binding wants; one that nobody binds would refuse requests. */
  private Enforcement enforcement() {
    Set<Action> actions = binding().map(AdmissionBinding::actions).orElse(Set.of(Action.DENY));
    if (actions.contains(Action.DENY)) {
      return Enforcement.DENY;
    }
    return actions.contains(Action.WARN) ? Enforcement.WARN : Enforcement.AUDIT;
  }

  /** A request that is refused weighs more than one that is only told of. */
  private Severity severity() {
    return switch (enforcement()) {
      case DENY -> Severity.HIGH;
      case WARN -> Severity.MEDIUM;
      case AUDIT -> Severity.LOW;
    };
  }
}
