package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What an application has that does not bring GraalJS along. */
class JavaScriptAbsenceTest {
  private static final String ARTIFACT = "org.graalvm.polyglot:js-community";

  @Test
  void thereIsNoJavaScriptHere() throws Exception {
    assertThat(told(Here.class)).containsExactly("class org.graalvm.polyglot.Context is missing");
  }

  @Test
  void policiesInYamlWork() throws Exception {
    assertThat(told(Yaml.class)).containsExactly("FAIL container a");
  }

  @Test
  void aRuntimeAloneDoesNotHelpAndTheArtifactIsNamed() throws Exception {
    assertThat(told(WithRuntime.class))
        .singleElement()
        .asString()
        .startsWith("no-javascript")
        .contains("needs GraalJS", ARTIFACT, "`pom`");
  }

  @Test
  void aPolicyInJavaScriptIsADiagnostic() throws Exception {
    assertThat(told(Module.class))
        .singleElement()
        .asString()
        .startsWith("no-javascript")
        .contains("PolicyCompiler.javaScript", ARTIFACT);
  }

  /** What a part of the application tells where classes of GraalJS cannot be found. */
  @SuppressWarnings("unchecked") // of the parts below, each of which tells texts
  private static List<String> told(Class<?> part) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    ClassLoader without = new Without("org.graalvm.");
    Thread.currentThread().setContextClassLoader(without);
    try {
      Class<?> there = Class.forName(part.getName(), true, without);
      assertThat(there).isNotSameAs(part);
      return ((Callable<List<String>>) there.getConstructor().newInstance()).call();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Looks for a class that there should not be. */
  public static final class Here implements Callable<List<String>> {
    @Override
    public List<String> call() {
      String name = "org.graalvm.polyglot.Context";
      try {
        return List.of(Class.forName(name).toString());
      } catch (ClassNotFoundException e) {
        return List.of("class " + name + " is missing");
      }
    }
  }

  /** Judges by a policy in YAML. */
  public static final class Yaml implements Callable<List<String>> {
    @Override
    public List<String> call() {
      Report report =
          PolicyCompiler.create()
              .add(PolicyText.expecting("self.name == 'b'").source())
              .compile()
              .evaluate(
                  ResourceSet.parse(
                      "pod.yaml",
                      """
                      {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: a, image: x}]}}
                      """));
      return report.findings().stream().map(one -> one.outcome() + " " + one.message()).toList();
    }
  }

  /** Compiles a policy in JavaScript for a runtime. */
  public static final class WithRuntime implements Callable<List<String>> {
    @Override
    public List<String> call() {
      try (JavaScriptRuntime runtime = JavaScriptRuntime.create()) {
        return PolicyCompiler.create()
            .javaScript(runtime)
            .add(PolicySource.of("tested.mjs", FencedPolicies.text("")))
            .diagnose()
            .stream()
            .map(diagnostic -> diagnostic.code() + " " + diagnostic)
            .toList();
      }
    }
  }

  /** Compiles a policy in JavaScript. */
  public static final class Module implements Callable<List<String>> {
    @Override
    public List<String> call() {
      return PolicyCompiler.create()
          .add(PolicySource.of("tested.mjs", FencedPolicies.text("")))
          .diagnose()
          .stream()
          .map(diagnostic -> diagnostic.code() + " " + diagnostic)
          .toList();
    }
  }

  /** Has all classes of the application once more, but for those of a package. */
  private static final class Without extends ClassLoader {
    private static final ClassLoader APPLICATION = JavaScriptAbsenceTest.class.getClassLoader();

    private final String hidden;

    Without(String hidden) {
      super(ClassLoader.getPlatformClassLoader());
      this.hidden = hidden;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream stream = APPLICATION.getResourceAsStream(file)) {
        if (stream == null || name.startsWith(hidden)) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected URL findResource(String name) {
      return APPLICATION.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
      return Collections.enumeration(Collections.list(APPLICATION.getResources(name)));
    }
  }
}
