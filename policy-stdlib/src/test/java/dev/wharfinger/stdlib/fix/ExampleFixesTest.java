package dev.wharfinger.stdlib.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.internal.policy.file.Example.Expectation;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.yaml.CoreDialect;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every fix that the library offers for what it shows to be wrong, in many layouts. */
class ExampleFixesTest {
  private static final Pattern COMMENT = Pattern.compile("# (?:line|note)\\t?\\d+[^\\r\\n]*");
  private static final int LAYOUTS = 12;

  private static final Trials IN_LAYOUTS = new Trials();
  private static final Trials IN_COMPOSE = new Trials();
  private static final Trials IN_TEXTS = new Trials();

  /** What came of fixes that were tried. */
  private static final class Trials {
    private final List<String> faults = new ArrayList<>();
    private final Set<String> policies = new TreeSet<>();
    private int texts;
    private int fixes;

    void add(Case each, FixTrial trial, Finding finding, List<String> found) {
      fixes++;
      if (found.isEmpty()) {
        policies.add(each.example().file().id());
      }
      for (String fault : found) {
        faults.add(
            "%s%n%s%n=== after%n%s%n=== %s"
                .formatted(each.example(), trial.text(finding), trial.fixed(finding), fault));
      }
    }
  }

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

  @BeforeAll
  static void tryAllFixes() throws IOException {
    for (Case each : cases()) {
      if (each.example().given() instanceof RawMapping mapping) {
        SourceText source = each.example().file().source();
        tryInLayouts(each, object(source, mapping), true, IN_LAYOUTS);
      } else if (each.example().given() instanceof RawScalar text) {
        RawDocument document = yaml(text.value());
        if (document.root() instanceof RawMapping compose) {
          tryInLayouts(each, object(document.source(), compose), false, IN_COMPOSE);
        } else {
          tryInText(each, text.value());
        }
      }
    }
  }

  private static RawDocument yaml(String text) {
    return new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT)
        .readDocument(new SourceText("given.yaml", text));
  }

  private static Map<?, ?> object(SourceText source, RawMapping mapping) {
    return (Map<?, ?>)
        Objects.requireNonNull(
            new PlainValues(new CoreDialect(source), problem -> {}).value(mapping));
  }

  private static void tryInLayouts(Case each, Map<?, ?> object, boolean alsoJson, Trials trials)
      throws IOException {
    for (int seed = 0; seed < LAYOUTS; seed++) {
      boolean json = alsoJson && seed % 4 == 3;
      String text = json ? Layout.json(object, seed) : Layout.yaml(object, trials.texts);
      FixTrial trial = each.in(json ? "given.json" : "given.yaml", text);
      trials.texts++;
      for (Finding finding : trial.fixable()) {
        List<String> faults = new ArrayList<>(trial.faults(finding));
        faults.addAll(changes(finding, text, trial.fixed(finding)));
        trials.add(each, trial, finding, faults);
      }
    }
  }

  private static void tryInText(Case each, String text) {
    FixTrial trial = each.in("Dockerfile", text);
    IN_TEXTS.texts++;
    for (Finding finding : trial.fixable()) {
      IN_TEXTS.add(each, trial, finding, trial.faults(finding));
    }
  }

  @Test
  void aFixTakesAwayItsFindingInEveryLayoutAndChangesNothingElse() {
    assertThat(IN_LAYOUTS.faults.stream().limit(3)).isEmpty();
    assertThat(IN_LAYOUTS.texts).isGreaterThan(200);
    assertThat(IN_LAYOUTS.fixes).isGreaterThan(200);
  }

  @Test
  void aFixOfAComposeFileTakesAwayItsFindingInEveryLayoutAndChangesNothingElse() {
    assertThat(IN_COMPOSE.faults.stream().limit(3)).isEmpty();
    assertThat(IN_COMPOSE.fixes).isGreaterThan(200);
  }

  @Test
  void aFixOfAFileThatIsGivenAsTextTakesAwayItsFinding() {
    assertThat(IN_TEXTS.faults.stream().limit(3)).isEmpty();
    assertThat(IN_TEXTS.fixes).isPositive();
  }

  @Test
  void aFixIsOfferedByManyPolicies() {
    Set<String> policies = new TreeSet<>(IN_LAYOUTS.policies);
    policies.addAll(IN_COMPOSE.policies);
    policies.addAll(IN_TEXTS.policies);
    assertThat(policies).hasSizeGreaterThanOrEqualTo(60);
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
    RawDocument read = ResourceSet.parse(name, text).documents().get(0);
    RawDocument document = read.syntax() == Syntax.COMPOSE ? yaml(text) : read;
    return Objects.requireNonNull(
        new PlainValues(ResourceDialects.of(document), problem -> {})
            .value(Objects.requireNonNull(document.root())));
  }
}
