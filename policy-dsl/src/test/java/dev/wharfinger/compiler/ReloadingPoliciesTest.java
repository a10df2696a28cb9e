package dev.wharfinger.compiler;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.wharfinger.Finding;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingPoliciesTest {
  private static final ResourceSet POD =
      ResourceSet.parse(
          "pod.yaml",
          "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: web}]}}");

  @TempDir Path folder;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final List<JavaScriptRuntime> runtimes = new ArrayList<>();
  private final ReloadingPolicies.Listener listener =
      new ReloadingPolicies.Listener() {
        @Override
        public void reloaded(List<Policy> policies) {
          heard.add("reloaded " + policies.size());
        }

        @Override
        public void refused(RuntimeException reason) {
          heard.add(
              reason instanceof CompilationException compilation
                  ? "refused " + compilation.diagnostics().get(0).code()
                  : reason.toString());
        }
      };

  @BeforeEach
  void firstPolicy() throws IOException {
    write("tested.yaml", policy("one"));
  }

  @Test
  void aChangedFileServesOnceItIsCompiled() throws IOException {
    try (ReloadingPolicies policies = policies()) {
      assertThat(policies.poll()).isFalse();
      write("tested.yaml", policy("another"));
      assertThat(messages(policies)).containsExactly("one");
      assertThat(policies.poll()).isTrue();
      assertThat(messages(policies)).containsExactly("another");
      assertThat(policies.poll()).isFalse();
    }
    assertThat(heard).containsExactly("reloaded 1");
  }

  @Test
  void filesThatComeAndGoAreChanges() throws IOException {
    try (ReloadingPolicies policies = policies()) {
      write("more/second.yaml", policy("two").replace("id: tested", "id: second"));
      assertThat(policies.poll()).isTrue();
      assertThat(policies.policies()).extracting(Policy::id).containsExactly("second", "tested");
      Files.delete(folder.resolve("more/second.yaml"));
      assertThat(policies.poll()).isTrue();
      assertThat(messages(policies)).containsExactly("one");
    }
  }

  @Test
  void whatDoesNotCompileIsRefusedOnceAndThePoliciesBeforeServe() throws IOException {
    try (ReloadingPolicies policies = policies()) {
      write("tested.yaml", policy("one").replace("self.name", "self.nome"));
      assertThat(policies.poll()).isFalse();
      assertThat(policies.poll()).isFalse();
      assertThat(runtimes).hasSize(2);
      assertThat(messages(policies)).containsExactly("one");
      Files.delete(folder.resolve("tested.yaml"));
      assertThat(policies.poll()).isFalse();
      write("tested.yaml", policy("mended"));
      assertThat(policies.poll()).isTrue();
      assertThat(messages(policies)).containsExactly("mended");
    }
    assertThat(heard).containsExactly("refused unknown-field", "refused no-policies", "reloaded 1");
  }

  @Test
  void whatDoesNotCompileAtFirstIsThrown() throws IOException {
    write("tested.yaml", "id: tested\n");
    assertThatExceptionOfType(CompilationException.class).isThrownBy(this::policies);
  }

  /** As the kubelet does it: all of a ConfigMap changes by one link. */
  @Test
  void aConfigMapIsSwappedByALink() throws IOException {
    Files.delete(folder.resolve("tested.yaml"));
    write("..first/tested.yaml", policy("one"));
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..first"));
    Files.createSymbolicLink(folder.resolve("tested.yaml"), Path.of("..data", "tested.yaml"));
    try (ReloadingPolicies policies = policies()) {
      assertThat(messages(policies)).containsExactly("one");

      Path second = write("..second/tested.yaml", policy("two"));
      FileTime time = Files.getLastModifiedTime(folder.resolve("..first/tested.yaml"));
      Files.setLastModifiedTime(second, time);
      Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..second"));
      Files.move(
          folder.resolve("..data_tmp"),
          folder.resolve("..data"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Files.delete(folder.resolve("..first/tested.yaml"));
      Files.delete(folder.resolve("..first"));

      assertThat(policies.poll()).isTrue();
      assertThat(messages(policies)).containsExactly("two");
    }
  }

  @Test
  void whatChangesWhileItIsCompiledIsCompiledOnceMore() throws IOException {
    List<String> changes = new ArrayList<>();
    try (ReloadingPolicies policies =
        ReloadingPolicies.of(
            List.of(folder),
            javaScript -> {
              PolicySet compiled = compile(javaScript);
              changes.forEach(text -> write("tested.yaml", text));
              changes.clear();
              return compiled;
            },
            listener)) {
      write("tested.yaml", policy("half"));
      changes.add(policy("whole"));
      assertThat(policies.poll()).isFalse();
      assertThat(messages(policies)).containsExactly("one");
      assertThat(policies.poll()).isTrue();
      assertThat(messages(policies)).containsExactly("whole");
    }
    assertThat(heard).containsExactly("reloaded 1");
  }

  @Test
  void anEvaluationEndsInTheRuntimeThatItBeganWith() throws IOException {
    Files.delete(folder.resolve("tested.yaml"));
    write("tested.mjs", FencedPolicies.text("say('one');"));
    List<PolicySet> outlived = new ArrayList<>();
    try (ReloadingPolicies policies = policies()) {
      List<String> begun =
          policies.use(
              first -> {
                write("tested.mjs", FencedPolicies.text("say('two');"));
                assertThat(policies.poll()).isTrue();
                assertThat(messages(policies)).containsExactly("two");
                outlived.add(first);
                return messages(first);
              });
      assertThat(begun).containsExactly("one");
      assertThat(outcomes(outlived.get(0))).containsExactly("ERROR");
      assertThat(outcomes(policies)).containsExactly("FAIL");
      policies.use(last -> outlived.add(last));
    }
    assertThat(outcomes(outlived.get(1))).containsExactly("ERROR");
    assertThat(runtimes).hasSize(2).allMatch(runtime -> runtime.contexts() == 0);
  }

  @Test
  void theRuntimeOfWhatIsRefusedIsClosed() throws IOException {
    try (ReloadingPolicies policies = policies()) {
      write("tested.mjs", FencedPolicies.text("say(self.nome.x);").replace("id: 'tested'", ""));
      assertThat(policies.poll()).isFalse();
      assertThat(runtimes.get(1).contexts()).isZero();
    }
  }

  @Test
  void aThreadPollsUntilItIsClosed() throws Exception {
    ReloadingPolicies policies = policies();
    policies.pollEvery(Duration.ofMillis(5));
    write("tested.yaml", "");
    assertThat(heard.poll(60, SECONDS)).startsWith("refused");
    write("tested.yaml", policy("at last"));
    assertThat(heard.poll(60, SECONDS)).isEqualTo("reloaded 1");
    assertThat(messages(policies)).containsExactly("at last");
    assertThatIllegalStateException().isThrownBy(() -> policies.pollEvery(Duration.ofDays(1)));

    policies.close();
    policies.close();
    write("tested.yaml", policy("too late"));
    assertThat(policies.poll()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> policies.evaluate(POD));
    assertThatIllegalStateException().isThrownBy(() -> policies.pollEvery(Duration.ofDays(1)));
  }

  private ReloadingPolicies policies() {
    return ReloadingPolicies.of(List.of(folder), this::compile, listener);
  }

  private PolicySet compile(JavaScriptRuntime javaScript) {
    runtimes.add(javaScript);
    return PolicyCompiler.create().add(PolicySource.of(folder)).javaScript(javaScript).compile();
  }

  private static String policy(String message) {
    return PolicyText.expecting("self.name == ''").with("message", "\"" + message + "\"").text();
  }

  private static List<String> messages(PolicySet policies) {
    return policies.evaluate(POD).findings().stream().map(Finding::message).toList();
  }

  private static List<String> outcomes(PolicySet policies) {
    Report report = policies.evaluate(POD);
    return report.findings().stream().map(finding -> finding.outcome().name()).toList();
  }

  private Path write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
