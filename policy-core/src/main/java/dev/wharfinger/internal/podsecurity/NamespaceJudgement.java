package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.podsecurity.Gathering.Where;
import dev.wharfinger.internal.podsecurity.PodSecurityExemptions.Exemption;
import dev.wharfinger.internal.podsecurity.PodSecurityLevels.InvalidLabel;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import java.util.List;

/** Judges what namespaces ask of their pods. */
final class NamespaceJudgement {
  private final PodSecurity plugin;
  private final EvaluationOptions options;
  private final Deadline deadline;
  private final Gathering gathering;

  NamespaceJudgement(
      PodSecurity plugin, EvaluationOptions options, Deadline deadline, Gathering gathering) {
    this.plugin = plugin;
    this.options = options;
    this.deadline = deadline;
    this.gathering = gathering;
  }

  /** Judges a namespace that is new: its labels have to be readable. */
  void created(ObjectNode namespace) {
    reading(namespace, () -> tell(namespace, levels(namespace).invalid()));
  }

  /**
   * Judges a namespace that changes: what cannot be read of its labels may stay as it is, and where
   * more is enforced than before, its pods are looked at.
   */
  void updated(ObjectNode namespace, ObjectNode old, NamespaceContents contents) {
    reading(
        namespace,
        () -> {
          PodSecurityLevels levels = levels(namespace);
          PodSecurityLevels before = levels(old);
          boolean asBefore = levels.invalid().equals(before.invalid());
          tell(namespace, asBefore ? List.of() : levels.invalid());
          boolean refused = !asBefore && !levels.invalid().isEmpty();
          if (!refused && levels.tighten(before)) {
            tightened(namespace, levels.enforce(), contents);
          }
        });
  }

  private void tightened(
      ObjectNode namespace, PodSecurityStandard enforced, NamespaceContents contents) {
    String name = Nodes.text(namespace, "metadata", "name").orElse("");
    if (plugin.exemptions().of(name, "", "").isPresent()) {
      gathering.note("exempt", Exemption.NAMESPACE.annotation());
      return;
    }
    new ExistingPods(plugin, options, deadline, gathering)
        .warn(namespace, enforced, contents.pods().getOrDefault(name, List.of()));
  }

  private void tell(ObjectNode namespace, List<InvalidLabel> invalid) {
    if (invalid.isEmpty()) {
      gathering.count(PodSecurityPolicies.LABELS.id(), Outcome.PASS);
    }
    for (InvalidLabel label : invalid) {
      gathering.add(
          PodSecurityPolicies.LABELS,
          Outcome.FAIL,
          Enforcement.DENY,
          label.message(),
          new Where(namespace, NamespaceLabels.place(namespace, label.label())));
    }
  }

  private PodSecurityLevels levels(ObjectNode namespace) {
    return PodSecurityLevels.of(NamespaceLabels.of(namespace), plugin.defaults());
  }

  private void reading(ObjectNode namespace, Runnable judgement) {
    try {
      judgement.run();
    } catch (UnreadableException e) {
      gathering.add(e, Where.of(namespace));
    }
  }
}
