package dev.wharfinger.internal.defaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every resource of two real projects. */
class StoredTwiceTest {
  private static final VersionedView STORED =
      VersionedView.of(View.DEFAULTED, Version.parse("1.36"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConformanceSuite suite = ConformanceSuite.named("stored-twice");

  @Test
  void storingWhatIsStoredChangesNothing() throws IOException {
    for (String project : List.of("examples", "microservices-demo")) {
      ResourceSet set = ResourceSet.read(ConformanceSuite.data("../corpus/" + project));
      int number = 0;
      for (RawDocument document : set.documents()) {
        for (ObjectNode resource : Stored.resources(STORED, document)) {
          check(project + "#" + number++, JSON.writeValueAsString(Stored.plain(resource)));
        }
      }
    }
    suite.finish(422);
  }

  private void check(String id, String once) throws IOException {
    if (once.contains("Fault[")) {
      suite.countApart("a part of it cannot be read as its type");
    } else {
      String twice = JSON.writeValueAsString(Stored.plain(Stored.bind(STORED, once)));
      suite.check(id, twice.equals(once) ? "" : once + " became " + twice);
    }
  }
}
