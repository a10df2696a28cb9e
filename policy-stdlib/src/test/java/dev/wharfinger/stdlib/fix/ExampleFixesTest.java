package dev.wharfinger.stdlib.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.internal.policy.file.Example.Expectation;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.yaml.CoreDialect;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.LibraryExamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every fix that the library offers for what it shows to be wrong, in many layouts. */
class ExampleFixesTest {
  private static final Pattern COMMENT = Pattern.compile("# (?:line|note)\\t?\\d+[^\\r\\n]*");
  private static final int LAYOUTS = 12;

  /** Something that a policy finds wrong, and the policy alone. */
  private record Case(LibraryExamples.Case example, PolicySet policies) {
    EvaluationOptions options() {
      return EvaluationOptions.builder().kubernetes(example.version()).build();
    }

    FixTrial in(String name, String text) {
      return FixTrial.of(policies, options(), ResourceSet.parse(name, text));
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (LibraryExamples.Case example : LibraryExamples.all()) {
      if (!example.file().body().fix().edits().isEmpty()
          && example.example().expectation() == Expectation.VIOLATING
          && example.example().settings().old().isEmpty()) {
        cases.add(new Case(example, example.addTo(PolicyCompiler.create()).compile()));
      }
    }
    return cases;
  }

  @Test
  void aFixTakesAwayItsFindingInEveryLayoutAndChangesNothingElse() throws IOException {
    List<String> faults = new ArrayList<>();
    int layouts = 0;
    int fixes = 0;
    for (Case each : cases()) {
      if (!(each.example().given() instanceof RawMapping mapping)) {
        continue;
      }
      Map<?, ?> object =
          (Map<?, ?>)
              Objects.requireNonNull(
                  new PlainValues(new CoreDialect(each.example().file().source()), problem -> {})
                      .value(mapping));
      for (int seed = 0; seed < LAYOUTS; seed++) {
        boolean json = seed % 4 == 3;
        String text = json ? Layout.json(object, seed) : Layout.yaml(object, layouts);
        FixTrial trial = each.in(json ? "given.json" : "given.yaml", text);
        layouts++;
        for (Finding finding : trial.fixable()) {
          fixes++;
          List<String> found = new ArrayList<>(trial.faults(finding));
          found.addAll(changes(finding, text, trial.fixed(finding)));
          for (String fault : found) {
            faults.add(
                each.example()
                    + "\n"
                    + text
                    + "\n=== after\n"
                    + trial.fixed(finding)
                    + "\n=== "
                    + fault);
          }
        }
      }
    }
    assertThat(faults.stream().limit(3)).isEmpty();
    assertThat(layouts).isGreaterThan(200);
    assertThat(fixes).isGreaterThan(200);
  }

  /** Where a text is not what the patch makes of it, or a comment of it is lost. */
  private static List<String> changes(Finding finding, String before, String after)
      throws IOException {
    List<String> faults = new ArrayList<>();
    String patch = finding.fix().orElseThrow().patch();
    String name = finding.location().file();
    var expected = Patched.of(Patched.json(value(name, before)), patch);
    var found = Patched.json(value(name, after));
    if (!found.equals(expected)) {
      faults.add("the patch " + patch + " makes " + expected + " of it, and the edits " + found);
    }
    if (finding.fix().orElseThrow().edits().stream().allMatch(edit -> edit.start() == edit.end())
        && !comments(after).equals(comments(before))) {
      faults.add("comments are lost");
    }
    if (before.contains("\r\n") && after.replace("\r\n", "").contains("\n")) {
      faults.add("line ends are mixed");
    }
    return faults;
  }

  private static Set<String> comments(String text) {
    Set<String> comments = new TreeSet<>();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      comments.add(matcher.group());
    }
    return comments;
  }

  private static Object value(String name, String text) {
    RawDocument document = ResourceSet.parse(name, text).documents().get(0);
    return Objects.requireNonNull(
        new PlainValues(ResourceDialects.of(document), problem -> {})
            .value(Objects.requireNonNull(document.root())));
  }

  @Test
  void aFixOfAFileThatIsGivenAsTextTakesAwayItsFinding() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Case each : cases()) {
      if (each.example().given() instanceof RawScalar text) {
        FixTrial trial = each.in("Dockerfile", text.value());
        for (Finding finding : trial.fixable()) {
          for (String fault : trial.faults(finding)) {
            faults.add(each.example() + "\n" + trial.fixed(finding) + "\n" + fault);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }
}
