package dev.wharfinger.internal.policy;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins what several sources say of the same policy. */
final class PolicyTexts {
  private final Map<Key, PolicyText> texts = new LinkedHashMap<>();

  /** Adds texts; one that was added before is the same policy, and what is said last wins. */
  void add(List<PolicyText> further) {
    for (PolicyText text : further) {
      Key key = new Key(text.source().name(), text.source().text());
      texts.merge(key, text, PolicyTexts::join);
    }
  }

  /** The texts in the order in which they were first added. */
  Collection<PolicyText> all() {
    return texts.values();
  }

  private static PolicyText join(PolicyText first, PolicyText second) {
    List<ParamValue> params = new ArrayList<>(first.params());
    params.addAll(second.params());
    Optional<Severity> severity = second.severity().or(first::severity);
    return new PolicyText(
        first.source(),
        first.folder().or(second::folder).orElse(null),
        first.named() || second.named(),
        List.copyOf(params),
        severity);
  }

  private record Key(String name, String text) {}
}
