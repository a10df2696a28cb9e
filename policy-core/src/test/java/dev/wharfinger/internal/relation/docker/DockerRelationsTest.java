package dev.wharfinger.internal.relation.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.Ask;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DockerRelationsTest {

  @Test
  void wordsComeToWhatTheyAreWhereTheyStand() {
    String file =
        """
        ARG OUTER=1
        FROM alpine
        ARG A=a
        COPY x $A
        ENV A=b
        COPY x "${A}c"
        COPY x $OUTER
        ARG OUTER
        COPY x $OUTER
        ARG UNSET
        COPY x $UNSET
        ONBUILD COPY x $A
        """;

    assertThat(ask(file, "docker.Copy", "expand", "destination"))
        .containsExactly("a", "bc", "?", "1", "?", "?");
  }

  @Test
  void aVariableIsSetByTheFileOrTheBuilderOrPerhapsTheImage() {
    String file =
        """
        ARG OUTER
        FROM alpine:$OUTER$NOTHING$TARGETARCH
        ENV A=$OUTER B=$PATH C=$HTTP_PROXY D=$TARGETARCH E=${X:-y}
        COPY $A /
        FROM scratch
        COPY $A /
        """;

    assertThat(ask(file, "docker.VariableReference", "isSet", ""))
        .containsExactly(
            "true", "false", "true", "false", "true", "true", "?", "true", "true", "false");
  }

  @Test
  void filesComeFromStagesImagesOrTheContext() {
    String file =
        """
        FROM golang AS Build
        FROM alpine AS web
        COPY --from=build a b
        COPY --from=0 a b
        COPY --from=web a b
        COPY --from=7 a b
        COPY --from=registry.example/tools:1 a b
        COPY a b
        ONBUILD COPY --from=build a b
        """;

    assertThat(ask(file, "docker.Copy", "fromStage", ""))
        .containsExactly("Build", "Build", "web", "none", "none", "none", "?");
    assertThat(ask(file, "docker.Copy", "fromImage", ""))
        .containsExactly("none", "none", "none", "7", "registry.example/tools:1", "none", "?");
  }

  @Test
  void sourcesAreFilesAddressesOrRepositories() {
    String file =
        """
        FROM alpine
        ADD a https://files.example/b.tar.gz git@git.example:c/d.git#main $E /
        COPY https://files.example/b.tar.gz /
        """;

    assertThat(ask(file, "docker.Add", "files", "kind")).containsExactly("file url git ?");
    assertThat(ask(file, "docker.Add", "files", "archive")).containsExactly("false true false ?");
    assertThat(ask(file, "docker.Copy", "files", "kind")).containsExactly("file");
  }

  @Test
  void aFolderIsDecidedHereOrByTheImage() {
    String file =
        """
        FROM alpine AS a
        WORKDIR x
        WORKDIR /y
        WORKDIR z
        FROM a
        WORKDIR w
        FROM alpine
        COPY a b
        """;

    assertThat(ask(file, "docker.Workdir", "hasWorkdir", ""))
        .containsExactly("false", "true", "true", "true");
    assertThat(ask(file, "docker.Workdir", "folder", ""))
        .containsExactly("?", "/y", "/y/z", "/y/z/w");
    assertThat(ask(file, "docker.Copy", "hasWorkdir", "")).containsExactly("false");
  }

  /**
   * What a function says of each value of a type; of a list of objects, what each has in a field.
   *
   * @param field for functions that take a text, the field whose text they are given
   */
  private static List<String> ask(String file, String type, String function, String field) {
    List<String> answers = new ArrayList<>();
    Judge.of(
            type,
            View.WRITTEN,
            (subject, context) -> {
              boolean takesText = function.equals("expand");
              Object answer =
                  takesText
                      ? Judge.call(
                          context, subject, function, Nodes.text(subject, field).orElseThrow())
                      : Judge.call(context, subject, function);
              answers.add(takesText || field.isEmpty() ? words(answer) : fields(answer, field));
              return null;
            })
        .evaluate(ResourceSet.parse("Dockerfile", file), EvaluationOptions.defaults());
    return answers;
  }

  private static String fields(@Nullable Object answer, String field) {
    return ((List<?>) Objects.requireNonNull(answer))
        .stream()
            .map(each -> ((ObjectNode) each).get(field))
            .map(value -> value == null ? "?" : Ask.words(value))
            .collect(Collectors.joining(" "));
  }

  private static String words(@Nullable Object answer) {
    return answer instanceof Optional<?> found
        ? found.map(DockerRelationsTest::words).orElse("none")
        : answer instanceof ObjectNode stage
            ? Nodes.text(stage, "from", "name").orElse("")
            : Ask.words(answer);
  }
}
