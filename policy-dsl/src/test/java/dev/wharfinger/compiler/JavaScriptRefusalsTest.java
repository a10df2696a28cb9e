package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a policy in JavaScript runs at all. */
class JavaScriptRefusalsTest {
  private static final JavaScriptRuntime RUNTIME = JavaScriptRuntime.builder().contexts(1).build();
  private static final FencedPolicies POLICIES = new FencedPolicies(RUNTIME);

  @AfterAll
  static void close() {
    RUNTIME.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "import('./other.mjs')               | no-import",
        "say(import.meta.url)                | no-import-meta",
        "say(2n ** 64n)                      | no-bigint",
        "say(0xffn)                          | no-bigint",
        "(async () => 1)()                   | no-async",
        "(async function () {})()            | no-async",
        "({async a() {}}).a()                | no-async",
        "(async function* () {})()           | no-async",
        "new (class { async a() {} })().a()  | no-async",
        "say($_0)                            | reserved-name",
        "debugger                            | no-debugger",
        "with (self) say(name)               | syntax",
        "kept: { continue kept; }            | syntax",
        "return 010                          | syntax",
        "await 1                             | syntax",
        "delete self                         | syntax",
        "arguments = []                      | syntax",
        "}}; globalThis.kept = 1; ({a() {{   | syntax",
      })
  void refuses(String statement, String code) {
    assertThat(POLICIES.codes(FencedPolicies.text(statement))).contains(code);
    POLICIES.assertUnharmed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const waited = await 1;",
        "for await (const one of []);",
        "await import('./other.mjs');"
      })
  void refusesToWaitAtTheTop(String statement) {
    assertThat(POLICIES.codes(statement + FencedPolicies.text(""))).contains("no-async");
  }

  @Test
  void aCommentThatNamesTheKeywordHidesNothing() {
    String hidden =
        """
        export /* default
         { check(self, context) { context.report({message: typeof 3n}); } }; const z = { // */ default {
          meta: {id: 'tested', title: 'T', severity: 'low', match: 'kubernetes.Container'},
          check(self, context) { context.report({message: 'looked at'}); },
        };
        """;

    assertThat(POLICIES.compileModule(hidden).outcomes())
        .containsExactly("FAIL looked at", "FAIL looked at");
    assertThat(POLICIES.compileModule(hidden.replace("/*", "// default" + '\n' + "/*")).outcomes())
        .containsExactly("FAIL looked at", "FAIL looked at");
  }

  @Test
  void aCommentOfWebPagesHidesNothing() {
    String hidden =
        """
        let a = 1, b = 1;
        a <!--b /*
        ; say(typeof 3n);
        // */ ;
        say('looked at');
        """;

    assertThat(POLICIES.compile(hidden).outcomes())
        .containsExactly("FAIL looked at", "FAIL looked at");
  }

  @Test
  void aFirstLineForTheShellIsNoReasonToTellOfAnotherPolicy() {
    assertThat(POLICIES.compile("say('other');").outcomes()).hasSize(2);

    assertThat(
            POLICIES.compileModule("#!/usr/bin/env js" + '\n' + FencedPolicies.text("")).outcomes())
        .isEmpty();
  }

  @Test
  void aModuleThatThrowsBeforeItJudgesTellsNothingOfAnotherPolicy() {
    assertThat(POLICIES.compile("say('other');").outcomes()).hasSize(2);
    String early = "null.early;" + '\n' + FencedPolicies.text("");

    assertThat(POLICIES.compileModule(early).outcomes())
        .hasSize(2)
        .allMatch(found -> found.startsWith("ERROR TypeError"));
  }

  @ParameterizedTest
  @CsvSource({"1+, 20000", "(, 20000", "[, 20000", "a => , 20000", "!, 20000"})
  void aModuleThatIsTooDeepIsADiagnostic(String part, int depth) {
    String end = part.equals("(") ? ")" : part.equals("[") ? "]" : "";
    String deep = "return " + part.repeat(depth) + 1 + end.repeat(depth);

    assertThat(POLICIES.codes(FencedPolicies.text(deep))).containsExactly("syntax");
    POLICIES.assertUnharmed();
  }

  @ParameterizedTest
  @CsvSource({
    "../outside.mjs, import-outside",
    "./lib/../../outside.mjs, import-outside",
    "./linked.mjs, import-outside",
    "./linked/outside.mjs, import-outside",
    "/outside.mjs, import-outside",
    "outside.mjs, import-outside",
    "fs, import-outside",
    "node:fs, import-outside",
    "https://registry.example/x.mjs, import-outside",
    "file:///outside.mjs, import-outside",
    "'data:text/javascript,export default 1', import-outside",
    "./missing.mjs, unknown-module",
    "./NAMES.mjs, unknown-module",
    "./names.mjs?a, unknown-module",
    "./names.mjs%00, unknown-module",
    "./names.json, unknown-module",
    "./lib, unknown-module",
    "./tested.mjs, import-cycle",
    "./lib/../tested.mjs, import-cycle",
  })
  void importsFromTheFolderOnly(String name, String code, @TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("policies"));
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(root.resolve("outside.mjs"), "export const secret = 1;");
    Files.writeString(folder.resolve("names.mjs"), "export const known = 1;");
    Files.createSymbolicLink(folder.resolve("linked.mjs"), root.resolve("outside.mjs"));
    Files.createSymbolicLink(folder.resolve("linked"), root);
    String text = "import * as other from '" + name + "';" + '\n' + FencedPolicies.text("");
    Files.writeString(folder.resolve("tested.mjs"), text);

    List<String> codes =
        PolicyCompiler.create()
            .add(PolicySource.of(folder.resolve("tested.mjs")))
            .javaScript(RUNTIME)
            .diagnose()
            .stream()
            .map(Diagnostic::code)
            .toList();
    assertThat(codes).containsExactly(code);
  }
}
