package dev.wharfinger.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The text of {@code docs/agreement.md}. */
final class AgreementDocument {
  private static final String HEAD =
      """
      # Agreement with other tools

      Other tools publish manifests together with what they say of them. Where they ask the same question
      as a standard policy, its verdicts are compared with theirs, with the files of a case as the whole
      cluster. Who is right is decided by the documentation of Kubernetes: where they are, our policy is
      mended; where we disagree, the reason is below.

      This file is written by `AgreementTest`, which fails if it is not up to date or if a disagreement has
      no reason: `mvn -B -Dquick -pl policy-stdlib -am test -Dtest=AgreementTest
      -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dwharfinger.golden=write`

      *Undecided* is what we call unknown or an error where the other tool has a verdict. *Not judged* is
      counted by reason below.
      """;

  private final List<Agreement> agreements;
  private final Map<String, String> choices;
  private final Map<String, String> places;
  private final StringBuilder text = new StringBuilder(HEAD);

  AgreementDocument(
      List<Agreement> agreements, Map<String, String> choices, Map<String, String> places) {
    this.places = places;
    this.agreements = agreements;
    this.choices = choices;
  }

  String render() throws IOException {
    summary();
    byPolicy();
    disagreements();
    places();
    choices();
    apart();
    return text.toString();
  }

  private void summary() {
    header("Tool", "entries", "judged", "agree", "differ", "undecided", "agreement");
    int entries = 0;
    Tally all = Tally.NONE;
    for (Agreement agreement : agreements) {
      summary(agreement.peer(), agreement.entries(), agreement.sum());
      entries += agreement.entries();
      all = all.plus(agreement.sum());
    }
    summary("all", entries, all);
  }

  private void summary(String name, int entries, Tally sum) {
    row(name, entries, sum.judged(), sum.agree(), sum.differ(), sum.undecided(), percent(sum));
  }

  private void byPolicy() {
    Map<String, Map<String, Tally>> policies = new TreeMap<>();
    for (Agreement agreement : agreements) {
      agreement
          .byPolicy()
          .forEach(
              (policy, tally) ->
                  policies
                      .computeIfAbsent(policy, p -> new TreeMap<>())
                      .put(agreement.peer(), tally));
    }
    section("By policy");
    text.append("Where several policies are named, one of them has to fail.\n");
    header("Policy", "tool", "agree", "differ", "undecided", "not judged");
    policies.forEach(
        (policy, peers) ->
            peers.forEach(
                (peer, tally) ->
                    row(
                        policy,
                        peer,
                        tally.agree(),
                        tally.differ(),
                        tally.undecided(),
                        tally.notJudged())));
  }

  private void disagreements() throws IOException {
    section("Disagreements");
    Map<String, List<String>> byReason = new TreeMap<>();
    for (Agreement agreement : agreements) {
      agreement
          .disagreements()
          .forEach(
              (id, reason) ->
                  byReason
                      .computeIfAbsent(reason, r -> new ArrayList<>())
                      .add("%s: `%s`".formatted(agreement.peer(), id)));
    }
    byReason.forEach(
        (reason, ids) -> {
          text.append("- ").append(reason).append('\n');
          ids.forEach(id -> text.append("  - ").append(id).append('\n'));
        });
  }

  private void places() {
    section("Places");
    text.append(
        """
        Where both fail, and the other tool names places that are there, ours is compared with them: the
        same place, one in it, or one around it.
        """);
    header("Tool", "cases", "every place", "some of them", "none");
    for (Agreement agreement : agreements) {
      Map<Places.Relation, List<String>> found = agreement.byPlace();
      if (!found.isEmpty()) {
        int every = count(found, Places.Relation.EVERY);
        int some = count(found, Places.Relation.SOME);
        int none = count(found, Places.Relation.NONE);
        row(agreement.peer(), every + some + none, every, some, none);
      }
    }
    header("Whose places are elsewhere", "tool", "cases", "why");
    for (Agreement agreement : agreements) {
      Map<String, Integer> elsewhere = new TreeMap<>();
      agreement
          .byPlace()
          .getOrDefault(Places.Relation.NONE, List.of())
          .forEach(rule -> elsewhere.merge(rule, 1, Integer::sum));
      elsewhere.forEach(
          (rule, cases) -> row(rule, agreement.peer(), cases, places.getOrDefault(rule, "")));
    }
  }

  private static int count(Map<Places.Relation, List<String>> found, Places.Relation relation) {
    return found.getOrDefault(relation, List.of()).size();
  }

  private void choices() {
    section("Choices");
    text.append("What turns on a choice is counted apart.\n");
    header("What the data says", "what we chose", "tool", "as the tool", "otherwise");
    for (Agreement agreement : agreements) {
      agreement
          .byChoice()
          .forEach(
              (choice, tally) ->
                  row(
                      choice,
                      choices.getOrDefault(choice, ""),
                      agreement.peer(),
                      tally.agree(),
                      tally.judged() - tally.agree()));
    }
  }

  private void apart() {
    section("Not judged");
    header("Why", "tool", "entries");
    for (Agreement agreement : agreements) {
      agreement.apart().forEach((reason, count) -> row(reason, agreement.peer(), count));
    }
  }

  private void section(String title) {
    text.append("\n## ").append(title).append('\n');
  }

  private void header(Object... cells) {
    text.append('\n');
    row(cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private void row(Object... cells) {
    for (Object cell : cells) {
      text.append("| ").append(cell).append(' ');
    }
    text.append("|\n");
  }

  /** Rounded down, so that it is not 100 where something differs. */
  private static String percent(Tally tally) {
    int permille = tally.judged() == 0 ? 0 : tally.agree() * 1000 / tally.judged();
    return String.format(Locale.ROOT, "%d.%d %%", permille / 10, permille % 10);
  }
}
