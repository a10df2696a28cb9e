package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;

/** What Harbor does to the tags of a project: some cannot be moved, and some are kept. */
final class HarborTags {
  private HarborTags() {}

  /** One of {@code /projects/{name}/immutabletagrules}, which does not tell its project. */
  static boolean isImmutableRule(RawObject document) {
    return document.text("template").filter("immutable_template"::equals).isPresent();
  }

  static RawMapping immutableRule(RawObject document) {
    RawMapping written = document.mapping();
    Facts rule =
        new Facts()
            .truth("disabled", document, "disabled")
            .copy("tags", document, "tag_selectors")
            .list("repositories", scopes(document), node -> node);
    return Harbor.ofRepository(
        document, new Facts().list("immutabilityRules", List.of(rule), facts -> facts.at(written)));
  }

  private static List<RawNode> scopes(RawObject document) {
    List<RawNode> selectors = new ArrayList<>();
    RawObject scopes = document.object("scope_selectors").orElse(null);
    if (scopes != null) {
      for (Dialect.Property scope : scopes.properties()) {
        if (scope.value().target() instanceof RawSequence list) {
          selectors.addAll(list.items());
        }
      }
    }
    return selectors;
  }

  /** {@code /retentions/{id}}. */
  static boolean isRetention(RawObject document) {
    return document.text("algorithm").isPresent() && document.has("rules") && document.has("scope");
  }

  static RawMapping retention(RawObject document) {
    List<RawObject> rules = document.objects("rules");
    RawNode at = document.node("rules").orElseThrow();
    boolean isActive =
        rules.stream()
            .anyMatch(
                rule ->
                    !Boolean.TRUE.equals(
                        Facts.truth(rule.node("disabled").orElse(null), rule.dialect())));
    return Harbor.ofRepository(
        document,
        new Facts()
            .plain("retained", isActive, at)
            .list("retention", rules, HarborTags::retentionRule));
  }

  private static RawMapping retentionRule(RawObject rule) {
    Facts facts = new Facts().truth("disabled", rule, "disabled").copy("action", rule, "action");
    rule.object("params")
        .ifPresent(
            params ->
                facts
                    .copy("keepCount", params, "latestPushedK")
                    .copy("maxAgeDays", params, "nDaysSinceLastPush"));
    return facts.at(rule.mapping());
  }
}
