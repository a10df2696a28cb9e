package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.dockerfile.instruction.Mount;
import dev.wharfinger.internal.dockerfile.instruction.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code RUN --mount} says, and where. */
class MountsTest {

  @Test
  void optionsGoByOneNameAndStandWhereTheyAreWritten() {
    ReadDockerfile file =
        ReadDockerfile.of(
            "FROM a\nRUN --mount=type=bind,SRC=b,dst=/c,ro \\\n --mount=type=ssh,required=true d\n");
    List<Mount> mounts = file.get(1, Run.class).mounts();
    assertThat(file.codes()).isEmpty();
    assertThat(mounts).hasSize(2);
    assertThat(mounts.get(0).options().stream().map(Mount.Option::name))
        .containsExactly("type", "source", "target", "readonly");
    assertThat(mounts.get(0).options().stream().map(o -> file.written(o.key())))
        .containsExactly("type", "SRC", "dst", "ro");
    assertThat(mounts.get(0).options().stream().map(o -> file.written(o.value())))
        .containsExactly("bind", "b", "/c", "");
    assertThat(file.written(mounts.get(1).start(), mounts.get(1).end()))
        .isEqualTo("type=ssh,required=true");
  }

  @Test
  void quotesOfTheLineAndOfTheListAreNoPartOfValues() {
    ReadDockerfile file =
        ReadDockerfile.of("FROM a\nRUN --mount='type=bind,\"source=b,\"\"c\",target=/d' e\n");
    Mount mount = file.get(1, Run.class).mounts().get(0);
    assertThat(file.codes()).isEmpty();
    assertThat(mount.option("source").map(Mount.Option::value))
        .hasValueSatisfying(value -> assertThat(value.text()).isEqualTo("b,\"c"));
    assertThat(mount.option("target").map(o -> file.written(o.value()))).contains("/d");
  }

  @Test
  void theLastOfTwoOptionsCounts() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nRUN --mount=type=cache,target=/a,dst=/b x\n");
    Mount mount = file.get(1, Run.class).mounts().get(0);
    assertThat(mount.option("target").map(o -> file.written(o.value()))).contains("/b");
    assertThat(mount.option("id")).isEmpty();
  }

  @Test
  void aSpanOfAMountThatContinuesHasTheContinuationInIt() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nRUN --mount=type=cache,tar\\\nget=/a x\n");
    Mount mount = file.get(1, Run.class).mounts().get(0);
    assertThat(file.codes()).isEmpty();
    assertThat(mount.option("target").map(o -> file.written(o.key()))).contains("tar\\\nget");
  }
}
