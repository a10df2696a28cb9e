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
    assertThat(keys("Meta")).containsExactlyInAnyOrderElementsOf(PolicyFormat.META_KEYS);
    assertThat(keys("Param")).containsExactlyInAnyOrderElementsOf(PolicyFormat.PARAM_KEYS);
    assertThat(keys("Examples")).containsExactlyInAnyOrderElementsOf(PolicyFormat.EXPECTATIONS);
    assertThat(keys("ExampleCase")).containsExactlyInAnyOrderElementsOf(PolicyFormat.CASE_KEYS);
    assertThat(keys("Fix")).containsExactlyInAnyOrderElementsOf(PolicyFormat.EDITS);
  }

  @Test
  void onlySomeWordsAreTaken() {
    assertThat(words("Severity")).containsExactlyElementsOf(PolicyFormat.SEVERITIES);
    assertThat(words("Operation")).containsExactlyInAnyOrderElementsOf(PolicyFormat.OPERATIONS);
    List<String> types =
        PolicyFormat.PARAM_TYPES.stream().map(type -> type.replaceFirst("\\(.*", "(")).toList();
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
