package dev.wharfinger.internal.defaults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Objects that were taken from clusters: a server adds nothing to what one has stored already, and
 * adds again what is taken away of its defaults.
 */
class StoredObjectsTest {
  private static final int OBJECTS = 254;
  private static final VersionedView STORED =
      VersionedView.of(View.DEFAULTED, Version.parse("1.36"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConformanceSuite complete = ConformanceSuite.named("stored-objects-complete");
  private final ConformanceSuite stripped = ConformanceSuite.named("stored-objects-stripped");
  private int fields;

  @Test
  void aServerAddsItsDefaultsAndNothingElse() throws IOException {
    Path folder = ConformanceSuite.data("policies");
    for (Path file : files(folder)) {
      check(folder.relativize(file).toString().replace('\\', '/'), ResourceSet.read(file));
    }
    complete.finish(OBJECTS);
    stripped.finish(OBJECTS);
    assertThat(fields).as("fields that were taken away").isGreaterThan(1800);
  }

  private void check(String file, ResourceSet set) {
    int number = 0;
    for (RawDocument document : set.documents()) {
      List<ObjectNode> written = Stored.resources(VersionedView.WRITTEN, document);
      List<ObjectNode> stored = Stored.resources(STORED, document);
      for (int i = 0; i < written.size(); i++) {
        if (Stored.at(written.get(i), "metadata.resourceVersion") instanceof String) {
          String id = file + "#" + number++;
          complete.check(id, Differences.of(written.get(i), stored.get(i)));
          stripped.check(id, loss(written.get(i), stored.get(i)));
        }
      }
    }
  }

  private String loss(ObjectNode written, ObjectNode stored) {
    Stripped less = Stripped.of(written);
    fields += less.count();
    Object again = Stored.plain(Stored.bind(STORED, json(less.value())));
    return Objects.equals(again, Stored.plain(stored)) ? "" : "is stored as " + again;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(StoredObjectsTest::mayHoldStored).sorted().toList();
    }
  }

  private static boolean mayHoldStored(Path file) {
    String name = file.toString();
    try {
      return (name.endsWith(".yaml") || name.endsWith(".json"))
          && new String(Files.readAllBytes(file), UTF_8).contains("resourceVersion");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
