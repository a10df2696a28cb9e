package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySourceTest {
  @TempDir private Path folder;

  @Test
  void aDirectoryIsReadWithAllBelowItByName() throws IOException {
    write("b/second.yaml", policy("second"));
    write("a/first.yaml", policy("first"));
    write("third.yaml", policy("third"));
    write("notes.txt", "not a policy");
    assertThat(ids(PolicySource.of(folder))).containsExactly("first", "second", "third");
  }

  @Test
  void aSingleFileIsRead() throws IOException {
    write("first.yaml", policy("first"));
    assertThat(ids(PolicySource.of(folder.resolve("first.yaml")))).containsExactly("first");
  }

  @Test
  void nothingIsReadBeforeThePoliciesAreCompiled() throws IOException {
    PolicyCompiler compiler = PolicyCompiler.create().add(PolicySource.of(folder));
    write("first.yaml", policy("first"));
    assertThat(compiler.compile().policies()).hasSize(1);
  }

  @Test
  void aTextIsReadOnceAndOnlyIfAProfileSelectsIt() {
    List<String> read = new ArrayList<>();
    PolicySource policies =
        PolicySource.of(
            Stream.of("first", "second", "third")
                .map(
                    id ->
                        PolicySource.of(
                            "policies/" + id + ".yaml",
                            () -> {
                              read.add(id);
                              return policy(id);
                            }))
                .toList());
    ProfileSource profiles =
        ProfileSource.of(
            Stream.of("own", "other")
                .map(
                    id ->
                        ProfileSource.of(
                            id + ".yaml",
                            () -> {
                              read.add(id);
                              return "id: " + id + "\ntitle: O\npolicies: [third, first]\n";
                            }))
                .toList());
    assertThat(profiles.ids()).containsExactly("own", "other");
    PolicySource own = PolicySource.profile("own", profiles, policies);
    assertThat(read).isEmpty();
    assertThat(ids(own)).containsExactly("third", "first");
    assertThat(ids(own)).containsExactly("third", "first");
    assertThat(read).containsExactlyInAnyOrder("own", "first", "third");
  }

  @Test
  void aPathThatDoesNotExistIsTold() {
    assertThat(problems(PolicySource.of(folder.resolve("absent"))))
        .singleElement()
        .asString()
        .endsWith("absent: error[unreadable-file]: there is no such file or directory\n");
  }

  @Test
  void aDirectoryWithoutPoliciesIsTold() {
    assertThat(problems(PolicySource.of(folder)))
        .singleElement()
        .asString()
        .contains("error[no-policies]: there is no policy in this directory");
  }

  @Test
  void aDirectoryThatHoldsManifestsOnlyIsTold() throws IOException {
    write("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n");
    assertThat(problems(PolicySource.of(folder)))
        .singleElement()
        .asString()
        .contains("pod.yaml: error[no-policies]: there is no policy in what was given");
  }

  @Test
  void nothingAtAllIsNoSetOfPolicies() {
    assertThatThrownBy(() -> PolicyCompiler.create().compile())
        .hasMessageContaining("error[no-policies]");
  }

  @Test
  void aFileThatIsNoTextIsTold() throws IOException {
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});
    assertThat(problems(PolicySource.of(folder)))
        .singleElement()
        .asString()
        .contains("error[unreadable-file]: the file is not text in UTF-8");
  }

  @Test
  void thePolicyOfTwoSourcesIsThereOnce() {
    PolicySource source = PolicySource.of("first.yaml", policy("first"));
    assertThat(ids(PolicySource.of(List.of(source, source)))).containsExactly("first");
    assertThat(PolicyCompiler.create().add(source).add(source).compile().policies()).hasSize(1);
  }

  @Test
  void twoPoliciesOfOneIdAreTold() {
    PolicySource first = PolicySource.of("a/first.yaml", policy("first"));
    PolicySource second = PolicySource.of("b/first.yaml", policy("first"));
    assertThat(problems(PolicySource.of(List.of(first, second))))
        .singleElement()
        .asString()
        .startsWith("b/first.yaml:1:5: error[duplicate-policy]")
        .contains("a/first.yaml:1:5");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String policy(String id) {
    return PolicyText.expecting("self.name != 'a'").with("id", id).text();
  }

  private static List<String> ids(PolicySource source) {
    return PolicyCompiler.create().add(source).compile().policies().stream()
        .map(Policy::id)
        .toList();
  }

  private static List<String> problems(PolicySource source) {
    return PolicyCompiler.create().add(source).diagnose().stream().map(Diagnostic::render).toList();
  }
}
