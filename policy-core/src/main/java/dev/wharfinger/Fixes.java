package dev.wharfinger;

import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Applies the fixes of findings, one after another, until none is left that can be applied. Nothing
 * is written to any file: what becomes of the texts is returned.
 *
 * <pre>{@code
 * Fixes fixes = Fixes.apply(policies, ResourceSet.read(Path.of("deploy")));
 * for (Map.Entry<String, String> file : fixes.texts().entrySet()) {
 *   Files.writeString(Path.of(file.getKey()), file.getValue());
 * }
 * }</pre>
 *
 * @param texts the texts of the files that are changed, by their names as findings give them
 * @param fixed the findings whose fixes were applied, in the order in which they were; their
 *     locations are those before
 * @param report what the policies say of the texts as they are now
 */
public record Fixes(Map<String, String> texts, List<Finding> fixed, Report report) {
  /** More rounds than any policy library should need: a fix may make room for another. */
  private static final int ROUNDS = 100;

  public Fixes {
    texts = Map.copyOf(texts);
    fixed = List.copyOf(fixed);
  }

  /** Applies all fixes, judging with the default options. */
  public static Fixes apply(PolicySet policies, ResourceSet resources) {
    return apply(policies, resources, EvaluationOptions.defaults(), finding -> true);
  }

  /**
   * Applies fixes.
   *
   * @param wanted chooses among the findings that have a fix
   */
  public static Fixes apply(
      PolicySet policies,
      ResourceSet resources,
      EvaluationOptions options,
      Predicate<Finding> wanted) {
    ResourceSet set = resources;
    Report report = policies.evaluate(set, options);
    Map<String, String> texts = new LinkedHashMap<>();
    List<Finding> fixed = new ArrayList<>();
    Set<Attempt> attempts = new HashSet<>();
    Careful careful = new Careful();
    for (int round = 0; round < ROUNDS; round++) {
      Predicate<Finding> open =
          finding -> !attempts.contains(Attempt.of(finding)) && wanted.test(finding);
      List<Finding> left = report.findings().stream().filter(open).toList();
      Round next = Round.of(left, report.sources(), careful);
      if (next.chosen.isEmpty()) {
        break;
      }
      ResourceSet edited = set;
      for (Map.Entry<String, String> file : next.texts.entrySet()) {
        edited = edited.replace(file.getKey(), file.getValue());
      }
      Report after = policies.evaluate(edited, options);
      Set<String> spoilt = new HashSet<>(next.texts.keySet());
      spoilt.retainAll(moreProblems(report, after));
      for (Map.Entry<String, List<Finding>> file : next.chosen.entrySet()) {
        if (spoilt.contains(file.getKey())) {
          List<Finding> suspects = file.getValue();
          if (suspects.size() == 1) {
            attempts.add(Attempt.of(suspects.get(0)));
          }
          careful.tookTooMany(file.getKey(), suspects.size());
        }
      }
      if (!spoilt.isEmpty()) {
        continue;
      }
      careful.wentWell(next.texts.keySet());
      next.chosen.values().stream()
          .flatMap(List::stream)
          .forEach(
              finding -> {
                attempts.add(Attempt.of(finding));
                fixed.add(finding);
              });
      texts.putAll(next.texts);
      set = edited;
      report = after;
    }
    return new Fixes(texts, fixed, report);
  }

  /** The files that have more problems than before, which no fix may bring about. */
  private static Set<String> moreProblems(Report before, Report after) {
    Map<String, Integer> balance = new HashMap<>();
    files(after).forEach(file -> balance.merge(file, 1, Integer::sum));
    files(before).forEach(file -> balance.merge(file, -1, Integer::sum));
    balance.values().removeIf(more -> more <= 0);
    return balance.keySet();
  }

  /** The file of each problem; a note, as of a key that replaces a merged one, is none. */
  private static Stream<String> files(Report report) {
    return report.problems().stream()
        .filter(problem -> problem.level() != Problem.Level.NOTE)
        .map(problem -> problem.location().file());
  }

  /** What is tried once only, since a fix that does not help would not help the next time. */
  private record Attempt(String policy, String resource, String file, String path) {
    static Attempt of(Finding finding) {
      return new Attempt(
          finding.policy().id(),
          finding.resource(),
          finding.location().file(),
          finding.location().path());
    }
  }

  /** How many fixes of a file to apply at once, after some have made it unreadable. */
  private static final class Careful {
    private final Map<String, Integer> most = new HashMap<>();

    boolean takes(String file, int already) {
      return already < most.getOrDefault(file, Integer.MAX_VALUE);
    }

    void tookTooMany(String file, int taken) {
      most.put(file, Math.max(1, taken / 2));
    }

    void wentWell(Set<String> files) {
      most.replaceAll(
          (file, taken) -> files.contains(file) ? (int) Math.min(2L * taken, 1 << 30) : taken);
    }
  }

  /** The fixes that can be applied at once, since none touches another. */
  private static final class Round {
    private final Map<String, List<Finding>> chosen = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Integer, TextEdit>> edits = new LinkedHashMap<>();

    private final Careful careful;

    private Round(Careful careful) {
      this.careful = careful;
    }

    static Round of(List<Finding> findings, Map<String, String> sources, Careful careful) {
      Round round = new Round(careful);
      findings.forEach(round::choose);
      round.edits.forEach(
          (file, byOffset) -> {
            String text = Objects.requireNonNull(sources.get(file));
            round.texts.put(file, TextEdit.apply(text, List.copyOf(byOffset.values())));
          });
      return round;
    }

    private void choose(Finding finding) {
      List<TextEdit> own = finding.fix().map(Fix::edits).orElse(List.of());
      if (own.isEmpty()) {
        return;
      }
      String file = own.get(0).location().file();
      NavigableMap<Integer, TextEdit> others = edits.computeIfAbsent(file, name -> new TreeMap<>());
      List<Finding> ofFile = chosen.computeIfAbsent(file, name -> new ArrayList<>());
      if (careful.takes(file, ofFile.size())
          && own.stream().noneMatch(edit -> touches(edit, others))) {
        own.forEach(edit -> others.merge(edit.start(), edit, Round::joined));
        ofFile.add(finding);
      }
    }

    /** Two edits of one fix that begin at the same place: one of them only puts something in. */
    private static TextEdit joined(TextEdit first, TextEdit second) {
      TextEdit longer = first.end() > second.end() ? first : second;
      return new TextEdit(
          longer.location(), longer.start(), longer.end(), first.text() + second.text());
    }

    private static boolean touches(TextEdit edit, NavigableMap<Integer, TextEdit> others) {
      Map.Entry<Integer, TextEdit> before = others.floorEntry(edit.end());
      return before != null && before.getValue().end() >= edit.start();
    }
  }
}
