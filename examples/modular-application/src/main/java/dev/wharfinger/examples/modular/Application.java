package dev.wharfinger.examples.modular;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Judges an object, and a folder of manifests if one is named, by a standard profile, and by a
 * folder of policies if one is named behind that. It runs on the class path and on the module path.
 * Policies in JavaScript need GraalJS, which on the module path somebody has to ask for: {@code
 * --add-modules org.graalvm.polyglot}, or {@code requires} in the application.
 */
public final class Application {
  private static final Map<String, Object> POD =
      Map.of(
          "apiVersion",
          "v1",
          "kind",
          "Pod",
          "metadata",
          Map.of("name", "agent"),
          "spec",
          Map.of("hostNetwork", true, "containers", List.of(Map.of("name", "agent"))));

  private Application() {}

  /** Prints what is found. */
  public static void main(String[] arguments) throws IOException {
    PolicyCompiler compiler = PolicyCompiler.create().add(StandardPolicies.profile("pss-baseline"));
    ResourceSet resources = ResourceSet.ofObject("live", POD);
    if (arguments.length > 0) {
      resources = resources.and(ResourceSet.read(Path.of(arguments[0])));
    }
    if (arguments.length > 1) {
      compiler = compiler.add(PolicySource.of(Path.of(arguments[1])));
    }
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      Report report = compiler.javaScript(javaScript).compile().evaluate(resources);
      for (Finding finding : report.findings()) {
        System.out.println(finding.policy().id() + " " + finding.resource());
      }
      for (ReportFormat format :
          List.of(ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.SARIF)) {
        format.write(report, new ByteArrayOutputStream());
      }
    } catch (CompilationException e) {
      e.diagnostics().forEach(diagnostic -> System.out.println(diagnostic.code()));
    }
    System.out.println(Application.class.getModule().isNamed() ? "module path" : "class path");
  }
}
