package dev.wharfinger.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compose files of a folder, as policies see them. */
class ComposeBindingTest {
  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BoundDocument bound() {
    List<RawDocument> documents = ResourceSet.read(folder).documents();
    assertThat(documents).hasSize(1);
    return DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, documents.get(0));
  }

  private static ObjectNode service(BoundDocument bound, String name) {
    return Nodes.object(bound.resources().get(0), "services", name).orElseThrow();
  }

  private static String where(ObjectNode node, String field) {
    Locator.Span span = Locator.locate(new Place(node, field)).orElseThrow();
    return Path.of(span.source().name()).getFileName() + ":" + span.source().line(span.start());
  }

  @Test
  void whatIsLaidOverAFileIsFoundWhereItIs() throws IOException {
    file("compose.yaml", "services:\n  web:\n    image: a\n    user: app\n");
    file("compose.override.yaml", "services:\n  web:\n    privileged: true\n    image: b\n");

    ObjectNode web = service(bound(), "web");

    assertThat(web.get("image")).isEqualTo("b");
    assertThat(web.get("privileged")).isEqualTo(true);
    assertThat(where(web, "user")).isEqualTo("compose.yaml:4");
    assertThat(where(web, "privileged")).isEqualTo("compose.override.yaml:3");
  }

  @Test
  void servicesOfIncludedFilesAreFoundWhereTheyAre() throws IOException {
    file("compose.yaml", "include: [more/db.yaml]\nservices:\n  web:\n    image: a\n");
    file("more/db.yaml", "services:\n  db:\n    environment:\n      A: b\n    image: pg\n");
    file("more/.hidden", "");

    BoundDocument bound =
        DocumentBinder.bind(
            Catalogs.builtIn(),
            VersionedView.WRITTEN,
            ResourceSet.read(folder.resolve("compose.yaml")).documents().get(0));

    ObjectNode db = service(bound, "db");
    assertThat(db.get("image")).isEqualTo("pg");
    assertThat(where(db, "image")).isEqualTo("db.yaml:5");
  }

  @Test
  void filesOutsideOfTheFolderAreNotRead() throws IOException {
    file("secret.yaml", "services:\n  db:\n    image: pg\n");
    file("app/compose.yaml", "include: [../secret.yaml]\nservices:\n  web:\n    image: a\n");

    List<RawDocument> documents =
        ResourceSet.read(folder.resolve("app").resolve("compose.yaml")).documents();

    assertThat(documents.get(0).problems())
        .extracting(problem -> problem.code())
        .containsExactly("compose-missing-file");
  }

  @Test
  void whatDependsOnVariablesIsUnknown() throws IOException {
    file("compose.yaml", "services:\n  web:\n    image: a\n    user: ${WHO}\n");

    assertThat(service(bound(), "web").get("user")).isInstanceOf(Unknown.class);
  }

  @Test
  void variablesComeFromTheFileBesideIt() throws IOException {
    file("compose.yaml", "services:\n  web:\n    image: a:${TAG}\n    user: ${WHO}\n");
    file(".env", "TAG=1.2\nWHO=$NOBODY_KNOWS\n");

    assertThat(service(bound(), "web").get("image")).isEqualTo("a:1.2");
    assertThat(service(bound(), "web").get("user")).isInstanceOf(Unknown.class);
  }

  @Test
  void servicesMakeAFileOneOfComposeWhateverItsName() throws IOException {
    file("stack.yml", "services:\n  web:\n    image: a\n    privileged: yes\n");

    assertThat(bound().resources().get(0).type().displayName()).isEqualTo("docker.Compose");
  }

  @Test
  void whatDoesNotFitInAnotherFileIsToldWithItsPlace() throws IOException {
    file("compose.yaml", "services:\n  web:\n    image: a\n");
    file("compose.override.yaml", "services:\n  web:\n    privileged: 12\n");

    assertThat(bound().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("compose.override.yaml:3)"));
  }
}
