package dev.wharfinger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of files when fixes of theirs are none. */
class FixesTest {
  private static final Policy POLICY =
      new Policy(
          "words",
          "Words are new",
          Severity.LOW,
          List.of(),
          "",
          List.of(),
          List.of(),
          new Location("", 0, 0, 0, 0, ""));

  /** Finds old words, and puts new ones in their place, but for bad ones. */
  private static final class Words implements PolicySet {

    @Override
    public List<Policy> policies() {
      return List.of(POLICY);
    }

    @Override
    public Catalog catalog() {
      return Catalog.builder().build();
    }

    @Override
    public boolean needsWholeSet() {
      return false;
    }

    @Override
    public Report evaluate(ResourceSet resources, EvaluationOptions options) {
      var document = resources.documents().get(0);
      String text = document.source().text();
      List<Finding> findings = new ArrayList<>();
      int line = 1;
      for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
        if (text.startsWith("- old", start)) {
          findings.add(finding(line, start + 2, start + 5, "new"));
        } else if (text.startsWith("- bad", start)) {
          findings.add(finding(line, start + 2, start + 5, "["));
        }
        line++;
      }
      List<Problem> problems =
          document.problems().stream()
              .map(p -> new Problem(p.code(), Problem.Level.ERROR, p.message(), at(1)))
              .toList();
      return new Report(
          List.of(POLICY),
          findings,
          problems,
          List.of(Report.Counts.NONE),
          1,
          Map.of("words.yaml", text));
    }

    @Override
    public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
      throw new UnsupportedOperationException();
    }

    private static Location at(int line) {
      return new Location("words.yaml", line, 1, line, 1, "[" + line + "]");
    }

    private static Finding finding(int line, int start, int end, String word) {
      Fix fix =
          new Fix() {
            @Override
            public String description() {
              return word;
            }

            @Override
            public List<TextEdit> edits() {
              return List.of(new TextEdit(at(line), start, end, word));
            }

            @Override
            public String patch() {
              return "[]";
            }
          };
      return new Finding(POLICY, Outcome.FAIL, Severity.LOW, word, "", at(line), fix, List.of());
    }
  }

  @Test
  void aFixThatSpoilsItsFileKeepsNoOtherFromBeingApplied() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append(i == 3 || i == 70 ? "- bad\n" : "- old\n");
    }
    Fixes fixes = Fixes.apply(new Words(), ResourceSet.parse("words.yaml", text.toString()));
    assertThat(fixes.fixed()).hasSize(98);
    assertThat(fixes.texts())
        .containsExactly(Map.entry("words.yaml", text.toString().replace("old", "new")));
    assertThat(fixes.report().findings()).extracting(Finding::message).containsExactly("[", "[");
    assertThat(fixes.report().problems()).isEmpty();
  }
}
