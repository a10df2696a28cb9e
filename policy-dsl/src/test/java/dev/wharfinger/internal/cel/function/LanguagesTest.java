package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which functions exist where. */
class LanguagesTest {

  /** The first version of the API server with an overload, and the one before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optional.none() -> optional_type(T) | 1.27 | 1.28",
        "kubernetes.authorization.Decision.allowed() -> bool | 1.26 | 1.27",
        "list(T).first() -> optional_type(T) | 1.27 | 1.28",
        "list(optional_type(T)).unwrapOpt() -> list(T) | 1.27 | 1.28",
        "quantity(string) -> quantity | 1.27 | 1.28",
        "net.CIDR.containsIP(string) -> bool | 1.29 | 1.30",
        "net.IP.family() -> int | 1.29 | 1.30",
        "format.named(string) -> optional_type(kubernetes.NamedFormat) | 1.30 | 1.31",
        "jsonpatch.escapeKey(string) -> string | 1.31 | 1.32",
        "semver(string, bool) -> kubernetes.Semver | 1.32 | 1.33",
        "dyn.includes(dyn) -> bool | 1.36 | 1.37"
      })
  void anOverloadExistsSinceAVersionOfKubernetes(String signature, String before, String since) {
    assertThat(kubernetes(before)).doesNotContain(signature);
    assertThat(kubernetes(since)).contains(signature);
    assertThat(kubernetes("1.99")).contains(signature);
  }

  @Test
  void someOverloadsExistSinceTheFirstVersion() {
    assertThat(kubernetes("1.20"))
        .contains(
            "size(string) -> int",
            "string.charAt(int) -> string",
            "list(string).join(string) -> string",
            "list(int).sum() -> int",
            "url(string) -> kubernetes.URL");
  }

  @Test
  void noVersionOfKubernetesHasTheWholeOfCel() {
    assertThat(kubernetes("1.99"))
        .doesNotContain("string.reverse() -> string", "math.ceil(double) -> double");
    assertThat(signatures(StandardFunctions.cel()))
        .contains("string.reverse() -> string", "math.ceil(double) -> double")
        .doesNotContain("quantity(string) -> quantity", "list(int).sum() -> int");
  }

  @Test
  void theSignOfAQuantityIsNoMethodToTheApiServer() {
    assertThat(kubernetes("1.99")).contains("sign(quantity) -> int");
    assertThat(kubernetes("1.99")).doesNotContain("quantity.sign() -> int");
  }

  @Test
  void mappedAddressesAreReadInPlainCelOnly() {
    String text = "::ffff:a00:1";

    assertThat(isAddress(StandardFunctions.cel(), text)).isEqualTo(true);
    assertThat(isAddress(StandardFunctions.kubernetes(Version.parse("1.30")), text))
        .isEqualTo(false);
    assertThat(isAddress(StandardFunctions.own(), text)).isEqualTo(false);
    assertThat(isAddress(StandardFunctions.cel(), "::ffff:10.0.0.1")).isEqualTo(false);
  }

  @Test
  void noSignatureIsDeclaredTwiceInALanguage() {
    assertThat(signatures(StandardFunctions.own())).doesNotHaveDuplicates();
    assertThat(signatures(StandardFunctions.cel())).doesNotHaveDuplicates();
    assertThat(kubernetes("1.20")).doesNotHaveDuplicates();
    assertThat(kubernetes("1.99")).doesNotHaveDuplicates();
  }

  private static Object isAddress(List<Function> functions, String text) {
    Object[] arguments = {text};
    return String.valueOf(
            functions.stream()
                .filter(function -> function.name().equals("isIP"))
                .findFirst()
                .orElseThrow()
                .body()
                .call(NoContext.CONTEXT, arguments))
        .equals("true");
  }

  private static List<String> kubernetes(String version) {
    return signatures(StandardFunctions.kubernetes(Version.parse(version)));
  }

  private static List<String> signatures(List<Function> functions) {
    return functions.stream().map(Function::signature).toList();
  }
}
