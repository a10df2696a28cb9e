package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.spi.Catalogs;
import org.junit.jupiter.api.Test;

class TypesCommandTest {

  @Test
  void theDeclarationsOfTheBuiltInTypesArePrinted() {
    assertThat(Invocation.of("types"))
        .isEqualTo(
            new Invocation(ExitCode.CLEAN, EditorSupport.typeDeclarations(Catalogs.builtIn()), ""));
  }

  @Test
  void nothingElseMayBeGiven() {
    assertThat(Invocation.of("types", "wharfinger.d.ts"))
        .isEqualTo(
            new Invocation(
                ExitCode.NOT_JUDGED,
                "",
                """
                error: `wharfinger.d.ts` is one argument too many
                help: write `wharfinger types > wharfinger.d.ts`
                help: `wharfinger types --help` shows what is possible
                """));
  }
}
