package dev.wharfinger.examples.embedding;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Judges a manifest that is no file yet, and keeps the report in one. */
public final class GeneratedManifest {
  private final PolicySet policies =
      PolicyCompiler.create().add(StandardPolicies.profile("pss-restricted")).compile();

  /**
   * Whether a manifest complies.
   *
   * @param manifest as YAML would have it: maps, lists, texts, numbers and truth values
   * @param file where the report goes, as JSON
   */
  public boolean complies(Map<String, ?> manifest, Path file) throws IOException {
    Report report = policies.evaluate(ResourceSet.ofObject("generated", manifest));
    try (OutputStream out = Files.newOutputStream(file)) {
      ReportFormat.JSON.write(report, out);
    }
    return report.complies();
  }
}
