package dev.wharfinger.internal.dockerfile.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DockerfileTreeTest {
  private static final String TEXT =
      """
      # syntax=docker/dockerfile:1
      ARG VERSION=1.27
      FROM --platform=linux/amd64 nginx:$VERSION AS web
      ENV A=1 B="two words"
      RUN --mount=type=cache,target=/var/cache/apt,ro --network=none \\
          apt-get update && \\
          apt-get install -y curl
      COPY --from=build --chown=app:app --link a b /srv/
      HEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost/"]
      ONBUILD RUN echo later
      USER app
      """;

  @Test
  void eachKindOfInstructionSaysItsOwn() {
    ObjectNode file = dockerfile(TEXT);

    assertThat(at(file, "directives")).isEqualTo(Map.of("syntax", "docker/dockerfile:1"));
    assertThat(at(file, "args", 0, "value")).isEqualTo("1.27");
    assertThat(at(file, "stages", 0, "from", "image")).isEqualTo("nginx:$VERSION");
    assertThat(at(file, "stages", 0, "from", "name")).isEqualTo("web");
    assertThat(at(file, "stages", 0, "from", "platform")).isEqualTo("linux/amd64");
    assertThat(instruction(file, 0, "env", "variables", 1, "value")).isEqualTo("\"two words\"");
    assertThat(instruction(file, 1, "run", "script"))
        .isEqualTo("apt-get update &&     apt-get install -y curl");
    assertThat(instruction(file, 1, "run", "network")).isEqualTo("none");
    assertThat(instruction(file, 1, "run", "mounts", 0, "type")).isEqualTo("cache");
    assertThat(instruction(file, 1, "run", "mounts", 0, "readonly")).isEqualTo(true);
    assertThat(instruction(file, 2, "copy", "sources")).isEqualTo(List.of("a", "b"));
    assertThat(instruction(file, 2, "copy", "destination")).isEqualTo("/srv/");
    assertThat(instruction(file, 2, "copy", "link")).isEqualTo(true);
    assertThat(instruction(file, 3, "healthcheck", "exec"))
        .isEqualTo(List.of("curl", "-f", "http://localhost/"));
    assertThat(instruction(file, 3, "healthcheck", "interval")).isEqualTo("5s");
    assertThat(instruction(file, 4, "keyword")).isEqualTo("ONBUILD");
    assertThat(instruction(file, 4, "onbuild", "run", "script")).isEqualTo("echo later");
    assertThat(instruction(file, 5, "user", "user")).isEqualTo("app");
  }

  @Test
  void whatIsSaidHasItsPlace() {
    ObjectNode file = dockerfile(TEXT);

    assertThat(written(file, "stages", 0, "instructions", 1, "run", "script"))
        .startsWith("apt-get update")
        .endsWith("curl");
    assertThat(written(file, "stages", 0, "instructions", 2, "copy", "chown")).isEqualTo("app:app");
    assertThat(written(file, "stages", 0, "instructions", 5)).isEqualTo("USER app");
    assertThat(written(file, "stages", 0)).startsWith("FROM").endsWith("USER app");
  }

  @Test
  void ofOptionsThatAreGivenTwiceTheLastCounts() {
    ObjectNode file =
        dockerfile("FROM a:1\nRUN --mount=type=Bind,ro,rw=true,target=/a,dst=/b true\n");

    assertThat(instruction(file, 0, "run", "mounts", 0, "readonly")).isEqualTo(false);
    assertThat(instruction(file, 0, "run", "mounts", 0, "target")).isEqualTo("/b");
    assertThat(instruction(file, 0, "run", "mounts", 0, "type")).isEqualTo("bind");
  }

  @Test
  void ofAnInstructionThatCannotBeReadNothingElseIsLost() {
    RawDocument document = document("FROM a:1\nCOPY onlyone\nUSER app\n");

    assertThat(document.problems()).hasSize(1);
    assertThat(instruction(bind(document), 0, "user", "user")).isEqualTo("app");
  }

  private static ObjectNode dockerfile(String text) {
    RawDocument document = document(text);
    assertThat(document.problems()).isEmpty();
    return bind(document);
  }

  private static RawDocument document(String text) {
    return ResourceSet.parse("Dockerfile", text).documents().get(0);
  }

  private static ObjectNode bind(RawDocument document) {
    BoundDocument bound = DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, document);
    assertThat(bound.problems()).isEmpty();
    return bound.resources().get(0);
  }

  private static Object instruction(ObjectNode file, int number, Object... path) {
    Object node = at(file, "stages", 0, "instructions", number);
    for (Object key : path) {
      node = step(node, key);
    }
    return node;
  }

  private static Object at(Object node, Object... path) {
    Object found = node;
    for (Object key : path) {
      found = step(found, key);
    }
    return found;
  }

  private static Object step(Object node, Object key) {
    if (node instanceof ObjectNode object) {
      Field field = object.type().field((String) key).orElseThrow();
      return Objects.requireNonNull(object.slot(field.slot()));
    }
    return ((List<?>) node).get((int) key);
  }

  private static String written(ObjectNode file, Object... path) {
    Object holder = at(file, java.util.Arrays.copyOf(path, path.length - 1));
    Locator.Span span =
        Locator.locate(((BoundNode) holder).place(path[path.length - 1])).orElseThrow();
    return TEXT.substring(span.start(), span.end());
  }
}
