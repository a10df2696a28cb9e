package dev.wharfinger.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir Path folder;

  @Test
  void everyFileThatIsReadIsTold() throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    Path single = Files.writeString(folder.resolve("single.yaml"), "kind: Pod\n");
    Files.writeString(more.resolve("a.yaml"), "kind: Pod\n");
    Files.writeString(more.resolve("b.json"), "{");
    List<String> heard = new ArrayList<>();
    ResourceSet.read(
        List.of(single, more, folder.resolve("absent.yaml")),
        (done, total) -> heard.add(done + "/" + total));
    assertThat(heard).containsExactly("1/4", "2/4", "3/4", "4/4");
  }

  @Test
  void nothingIsToldWhereNothingIsRead() {
    ResourceSet.read(
        List.of(),
        (done, total) -> {
          throw new AssertionError("told " + done + " of " + total);
        });
  }

  @Test
  void whatAListenerThrowsEndsTheReading() throws IOException {
    Path file = Files.writeString(folder.resolve("pod.yaml"), "kind: Pod\n");
    assertThatThrownBy(
            () ->
                ResourceSet.read(
                    List.of(file),
                    (done, total) -> {
                      throw new IllegalStateException("the bar is closed");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the bar is closed");
  }
}
