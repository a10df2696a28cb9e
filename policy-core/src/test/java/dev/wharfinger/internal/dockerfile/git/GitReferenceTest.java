package dev.wharfinger.internal.dockerfile.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitReferenceTest {

  /** What BuildKit's errors begin with, and what we say instead. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "ref conflicts", "two values are given for `ref`",
          "branch conflicts with tag", "a branch and a tag are asked for",
          "invalid mtime value", "`mtime` cannot be",
          "invalid fetch-by-commit value", "`fetch-by-commit` cannot be",
          "unexpected query \"invalid\"", "`invalid` is nothing that can be asked");

  @Test
  void referencesAreReadAsBuildKitReadsThem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-git");
    String table = Files.readString(ConformanceSuite.data("dockerfile/git-ref.json"), UTF_8);
    for (JsonNode row : new ObjectMapper().readTree(table)) {
      String text = row.get("ref").asText();
      String wanted =
          row.has("err")
              ? ERRORS.getOrDefault(row.get("err").asText(), "a new error")
              : expected(row.get("expected"));
      String found = shown(GitReference.read(text));
      boolean same = row.has("err") ? found.startsWith(wanted) : found.equals(wanted);
      suite.check(text, same ? "" : found + " instead of " + wanted);
    }
    suite.finish(39);
  }

  private static String expected(JsonNode reference) {
    Map<String, String> fields = new TreeMap<>();
    reference.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText()));
    return fields.toString();
  }

  private static String shown(GitReference.Reading reading) {
    if (reading instanceof GitReference.Refused refused) {
      return refused.message();
    }
    Map<String, String> fields = new TreeMap<>();
    if (reading instanceof GitReference.Found found) {
      GitReference reference = found.reference();
      put(fields, "Remote", reference.remote());
      put(fields, "ShortName", reference.shortName());
      put(fields, "Ref", reference.ref());
      put(fields, "SubDir", reference.subdirectory());
      put(fields, "Checksum", reference.checksum());
      put(fields, "MTime", reference.modified());
      put(fields, "IndistinguishableFromLocal", reference.looksLocal() ? "true" : null);
      put(fields, "UnencryptedTCP", reference.unencrypted() ? "true" : null);
      put(fields, "FetchByCommit", reference.fetchByCommit() ? "true" : null);
    }
    return fields.toString();
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/b.git?ref=x&ref=x | `ref` is given twice",
        "https://a.example/b.git?ref=        | `ref` has no value",
        "https://a.example/b.git?ref=%zz     | `%zz` has a `%` that begins no escape",
        "https://a.example/b.git?subdir=a#:b | two values are given for `subdir`: `b` and `a`",
        "https://a.example/b.git?submodules=2 | `submodules` cannot be `2`; it may be `true` or"
            + " `false`",
      })
  void whatIsAskedForMustMakeSense(String text, String message) {
    assertThat(GitReference.read(text)).isEqualTo(new GitReference.Refused(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../a.git",
        "a b@c:d",
        "https://a.example:port/b.git",
        "ftp://a.example/b.git",
        "file:///b.git",
        "a/b.git",
        "git@:b",
        "https://a.example/b.git\n"
      })
  void otherTextsAreNoReferences(String text) {
    assertThat(GitReference.read(text)).isEqualTo(new GitReference.Other());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b.git?checksum=c0ffee, c0ffee",
    "https://a.example/b.git?tag=refs/tags/v1, refs/tags/v1",
    "https://a.example/b.git#a%20b, a b",
    "ssh://git@a.example:22/b, ",
    "HTTPS://a.example/b.git#x, x",
  })
  void theRefIsToldWhereverItStands(String text, @Nullable String ref) {
    GitReference.Reading reading = GitReference.read(text);
    assertThat(((GitReference.Found) reading).reference().ref()).isEqualTo(ref);
  }

  @Property
  void noTextIsTooStrange(@ForAll String text) {
    for (String prefix : new String[] {"", "https://a.example/b.git", "git@a.example:", "git://"}) {
      assertThat(GitReference.read(prefix + text)).isNotNull();
      assertThat(GitReference.read(prefix + '?' + text)).isNotNull();
      assertThat(GitReference.read(prefix + '#' + text)).isNotNull();
    }
  }
}
