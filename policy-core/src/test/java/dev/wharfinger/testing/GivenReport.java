package dev.wharfinger.testing;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.List;

/** A policy set that gives one report whatever it is asked, and notes the options. */
record GivenReport(Report report, List<EvaluationOptions> seen) implements PolicySet {

  @Override
  public List<Policy> policies() {
    return report.policies();
  }

  @Override
  public Catalog catalog() {
    throw new UnsupportedOperationException("assertions have no use for types");
  }

  @Override
  public boolean needsWholeSet() {
    return true;
  }

  @Override
  public Report evaluate(ResourceSet resources, EvaluationOptions options) {
    seen.add(options);
    return report;
  }

  @Override
  public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    throw new UnsupportedOperationException("assertions are about resources");
  }
}
