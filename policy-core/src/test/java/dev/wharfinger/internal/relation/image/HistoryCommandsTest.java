package dev.wharfinger.internal.relation.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.Ask;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCommandsTest {
  private static Object commands(String step) {
    String config =
        "{architecture: amd64, os: linux, rootfs: {type: layers, diff_ids: []}, history: [%s]}";
    Object answer = Ask.files(config.formatted(step)).answers("image.History", "commands").get(0);
    return answer instanceof List<?> list
        ? list.stream().map(HistoryCommandsTest::words).collect(Collectors.joining(" ; "))
        : String.valueOf(answer);
  }

  private static String words(Object command) {
    ObjectNode node = (ObjectNode) command;
    return node.get("words") instanceof List<?> words && !words.isEmpty()
        ? words.stream()
            .map(word -> String.valueOf(((ObjectNode) word).get("text")))
            .collect(Collectors.joining(" "))
        : "opaque: " + node.get("opaque");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/bin/sh -c apt-get update && apt-get install -y curl > apt-get update ; apt-get install -y curl",
        "RUN /bin/sh -c apk add curl # buildkit > apk add curl",
        "RUN |2 A=1 B=a b /bin/sh -c apk add curl # buildkit > apk add curl",
        "|1 A=1 /bin/sh -c make install > make install",
        "RUN /bin/bash -o pipefail -c make # buildkit > make",
        "RUN /bin/bash -euxo pipefail -c make # buildkit > make",
        "RUN make install # buildkit > make install",
        "RUN |1 A=1 make # buildkit > opaque: arguments of the build and the command look alike",
      })
  void areThoseOfTheScriptBehindTheShell(String step, String commands) {
    assertThat(commands("{created_by: '" + step + "'}")).isEqualTo(commands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'/bin/sh -c #(nop)  CMD [\"bash\"]'",
        "'/bin/sh -c #(nop) ADD file:1 in / '",
        "'COPY /bin/sh -c make # buildkit'",
        "CMD [\"/bin/sh\"]",
      })
  void areNoneOfOtherInstructions(String step) {
    assertThat(commands("{created_by: '" + step + "'}")).isEqualTo("");
  }

  @Test
  void areUnknownWhereTheHistoryDoesNotTell() {
    assertThat(commands("{empty_layer: true}")).asString().containsIgnoringCase("unknown");
  }
}
