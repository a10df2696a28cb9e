package dev.wharfinger.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Exceptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.spi.Catalogs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site is built, and every link in it leads somewhere. */
class SiteTest {
  private static final Path SITE = Path.of("target", "site");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern TITLE = Pattern.compile("<title>(.*) · Wharfinger</title>");
  private static final Pattern HEADING = Pattern.compile("<(h1)[ >]");
  private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");

  /** The code of a diagnostic, handed to what tells it alone or as one of two. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:add|advised|elsewhere|error|fail|tell\\w*|[uU]nproven|warning|RefusedException)"
              + "\\(\\s*(?:[\\w.]+,\\s*)?\"([a-z]+(?:-[a-z]+)*)\","
              + "|\\? \"([a-z]+-[a-z-]+)\"\\s*: \"([a-z]+-[a-z-]+)\"");

  private static final Map<Path, String> PAGES = new HashMap<>();

  @BeforeAll
  static void build() throws IOException {
    deleteWhatAnEarlierBuildLeft();
    Site.write(Path.of(".."), SITE);
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        PAGES.put(file.normalize(), Files.readString(file));
      }
    }
  }

  private static void deleteWhatAnEarlierBuildLeft() throws IOException {
    if (Files.exists(SITE)) {
      try (Stream<Path> files = Files.walk(SITE)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void everyLinkWithinTheSiteLeadsToAPageAndAPlaceInIt() {
    Map<Path, Set<String>> places = new HashMap<>();
    PAGES.forEach((file, html) -> places.put(file, new HashSet<>(all(ID, html))));
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (file, html) -> {
          for (String link : all(LINK, html)) {
            if (!isExternal(link) && !leadsSomewhere(file, link, places)) {
              broken.add(file + " -> " + link);
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path file, String link, Map<Path, Set<String>> places) {
    int hash = link.indexOf('#');
    String page = hash < 0 ? link : link.substring(0, hash);
    Path target = page.isEmpty() ? file : file.resolveSibling(page).normalize();
    return hash < 0
        ? Files.isRegularFile(target)
        : places.getOrDefault(target, Set.of()).contains(link.substring(hash + 1));
  }

  @Test
  void whatLeadsOutOfTheSiteIsAnAddressOfTheWeb() {
    List<String> external =
        PAGES.values().stream()
            .flatMap(html -> all(LINK, html).stream())
            .filter(SiteTest::isExternal)
            .distinct()
            .toList();
    assertThat(external)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(URI.create(link).getHost()).as(link).isNotEmpty());
  }

  @Test
  void aPageLoadsNothingFromElsewhere() {
    assertThat(PAGES.values())
        .allSatisfy(
            html -> assertThat(html).doesNotContainPattern("<(link|script|img)[^>]*\"https?:"));
  }

  @Test
  void everyPageHasATitleOneHeadingAndSomethingToRead() {
    assertThat(PAGES)
        .allSatisfy(
            (file, html) -> {
              assertThat(all(TITLE, html)).as(file + "").singleElement().asString().isNotBlank();
              assertThat(all(HEADING, html)).as(file + "").hasSize(1);
              assertThat(html.substring(html.indexOf("</h1>")).replaceAll("<[^>]*>", "").strip())
                  .as(file + "")
                  .hasSizeGreaterThan(15);
            });
  }

  @Test
  void everyPageTellsWhereInTheSiteItIs() {
    assertThat(PAGES.entrySet())
        .filteredOn(page -> page.getKey().startsWith(SITE.resolve("policies")))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            page ->
                assertThat(page.getValue())
                    .contains("<a href=\"../policies/index.html\" aria-current=\"page\">"));
  }

  @Test
  void everyPolicyProfileAndTypeHasAPage() {
    Library library = Library.standard();
    List<String> names = new ArrayList<>();
    library.policies().forEach(each -> names.add("policies/" + each.policy().id() + ".html"));
    library.profiles().forEach(each -> names.add("profiles/" + each.id() + ".html"));
    Catalogs.builtIn().typeNames().forEach(type -> names.add(TypePages.address(type)));
    assertThat(names).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    assertThat(PAGES.keySet()).containsAll(names.stream().map(SITE::resolve).toList());
  }

  @Test
  void everyFunctionIsOnThePageOfFunctions() {
    String page = PAGES.getOrDefault(SITE.resolve("docs/functions.html"), "");
    assertThat(Catalogs.builtIn().functionNames())
        .allSatisfy(name -> assertThat(page).contains(name + "("));
  }

  @Test
  void noPageIsTooLongToLoad() {
    assertThat(PAGES)
        .allSatisfy(
            (file, html) ->
                assertThat(html.length())
                    .as(file + "")
                    .isLessThan(file.endsWith("search.html") ? 400_000 : 250_000));
    assertThat(PAGES.entrySet())
        .filteredOn(page -> page.getKey().startsWith(SITE.resolve("types")))
        .allSatisfy(page -> assertThat(page.getValue()).hasSizeLessThan(150_000));
  }

  @Test
  void theSearchKnowsEveryPolicyAndProfile() {
    String search = PAGES.getOrDefault(SITE.resolve("search.html"), "");
    Library library = Library.standard();
    assertThat(all(LINK, search))
        .containsAll(
            Stream.concat(
                    library.policies().stream().map(p -> "policies/" + p.policy().id() + ".html"),
                    library.profiles().stream().map(p -> "profiles/" + p.id() + ".html"))
                .collect(Collectors.toSet()));
  }

  @Test
  void theExceptionOfAPageAcceptsWhatItsExampleViolates() {
    EvaluationOptions.Builder today =
        EvaluationOptions.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    int accepted = 0;
    for (PolicyDescription policy : Library.standard().policies()) {
      Trial trial = violation(policy).orElse(null);
      if (trial != null && trial.findings().stream().anyMatch(SiteTest::fails)) {
        Exceptions sample =
            Exceptions.parse("exceptions.yaml", new ExceptionSample(policy.policy()).file());
        Report report = trial.report(today.exceptions(sample).build());
        assertThat(report.findings()).as(policy.policy().id()).noneMatch(SiteTest::fails);
        accepted++;
      }
    }
    assertThat(accepted).isGreaterThan(300);
  }

  @Test
  void everyDiagnosticThatATestShowsHasAMeaning() throws IOException {
    DiagnosticsPage page = new DiagnosticsPage(Path.of(".."));
    assertThat(page.examples()).hasSizeGreaterThan(50);
    assertThat(page.meanings().keySet()).containsAll(page.examples().keySet());
  }

  @Test
  void everyDiagnosticWithAMeaningIsOneOfTheCompiler() throws IOException {
    String code = compiler();
    assertThat(new DiagnosticsPage(Path.of("..")).meanings().keySet())
        .allSatisfy(each -> assertThat(code).contains("\"" + each + "\""));
  }

  @Test
  void everyDiagnosticOfTheCompilerHasAMeaning() throws IOException {
    Set<String> told =
        CODE.matcher(compiler())
            .results()
            .flatMap(code -> Stream.of(code.group(1), code.group(2), code.group(3)))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(told).hasSizeGreaterThan(100);
    assertThat(new DiagnosticsPage(Path.of("..")).meanings().keySet()).containsAll(told);
  }

  private static String compiler() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("..", "policy-dsl", "src", "main", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }

  private static Optional<Trial> violation(PolicyDescription policy) {
    return policy.examples().stream()
        .filter(each -> each.outcome() == Outcome.FAIL && !each.given().isEmpty())
        .findFirst()
        .flatMap(bad -> Trial.of(policy, bad));
  }

  private static boolean fails(Finding finding) {
    return finding.outcome() == Outcome.FAIL;
  }

  private static boolean isExternal(String link) {
    return link.matches("[a-z]+:.*");
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(found -> found.group(1)).toList();
  }
}
