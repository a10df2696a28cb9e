package dev.wharfinger.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theSamePlaceIsOneThatIsInItOrAroundIt() throws IOException {
    assertThat(relation(List.of("spec.a"), "spec.a")).contains(Places.Relation.EVERY);
    assertThat(relation(List.of("spec.a"), "spec.a.b[0]")).contains(Places.Relation.EVERY);
    assertThat(relation(List.of("spec.a.b[0]"), "spec.a")).contains(Places.Relation.EVERY);
    assertThat(relation(List.of("spec.a"), "spec.ab")).contains(Places.Relation.NONE);
    assertThat(relation(List.of("spec.a", "spec.ab"), "spec.ab")).contains(Places.Relation.SOME);
  }

  @Test
  void whatIsNotThereIsNotCompared() throws IOException {
    assertThat(relation(List.of("spec.a.b[1]"), "spec.a")).isEmpty();
    assertThat(relation(List.of("spec.c", "spec.a"), "spec.a")).contains(Places.Relation.EVERY);
    assertThat(relation(List.of(), "spec.a")).isEmpty();
  }

  private Optional<Places.Relation> relation(List<String> theirs, String ours) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "spec: {a: {b: [x]}, ab: y}");
    PeerCase peerCase =
        new PeerCase(
            "id",
            "rule",
            List.of(),
            List.of(file),
            Optional.of(Verdict.FAIL),
            List.of(),
            theirs,
            Optional.empty());
    return Places.compare(peerCase, new Opinion(List.of(Verdict.FAIL), List.of(), List.of(ours)));
  }
}
