package dev.wharfinger.internal.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.js.declare.TypeDeclarations;
import dev.wharfinger.type.Catalog;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The declarations for editors have the keys and words that the readers take. */
class DeclaredKeysTest {
  private static final Pattern KEY = Pattern.compile("(?m)^  (\\w+)\\??:");
  private static final Pattern WORD = Pattern.compile("['`]([a-z]+(?:\\()?)");
  private static final String TEXT = TypeDeclarations.of(Catalog.builder().build());

  @Test
  void aPolicySaysOfItselfWhatTheReaderTakes() {
    assertThat(keys("Meta")).containsExactlyInAnyOrderElementsOf(DeclarationReader.KEYS);
    assertThat(keys("Param")).containsExactlyInAnyOrderElementsOf(ParamReader.KEYS);
    assertThat(keys("Examples")).containsExactlyInAnyOrderElementsOf(ExampleReader.KEYS);
    assertThat(keys("ExampleCase")).containsExactlyInAnyOrderElementsOf(ExampleReader.CASE_KEYS);
    assertThat(keys("Fix")).containsExactlyInAnyOrderElementsOf(FixReader.KEYS);
  }

  @Test
  void onlySomeWordsAreTaken() {
    assertThat(words("Severity")).containsExactlyElementsOf(Severities.NAMES);
    assertThat(words("Operation"))
        .containsExactlyInAnyOrderElementsOf(DeclarationReader.OPERATIONS.keySet());
    List<String> types =
        ParamReader.TYPES.stream().map(type -> type.replaceFirst("\\(.*", "(")).toList();
    assertThat(words("ParamType")).containsExactlyInAnyOrderElementsOf(types);
  }

  private static List<String> keys(String name) {
    return found(
        KEY, part("\nexport interface " + name + (name.equals("Meta") ? "<" : " {"), "\n}\n"));
  }

  private static List<String> words(String name) {
    return found(WORD, part("\nexport type " + name + " ", ";\n"));
  }

  private static String part(String from, String to) {
    int start = TEXT.lastIndexOf(from);
    return TEXT.substring(start, TEXT.indexOf(to, start));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
