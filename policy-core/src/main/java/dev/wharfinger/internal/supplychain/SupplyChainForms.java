package dev.wharfinger.internal.supplychain;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.internal.supplychain.vulnerability.GrypeReport;
import dev.wharfinger.internal.supplychain.vulnerability.TrivyReport;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The forms of documents about images. */
public final class SupplyChainForms {
  private static final String REPORT = "supplychain.VulnerabilityReport";

  private static final List<DocumentForm> ALL =
      List.of(
          new Form("Trivy report", REPORT, TrivyReport::isOne, TrivyReport::tree),
          new Form("Grype report", REPORT, GrypeReport::isOne, GrypeReport::tree));

  private SupplyChainForms() {}

  /** All forms, of which no two claim the same document. */
  public static List<DocumentForm> all() {
    return ALL;
  }

  private record Form(
      String name, String type, Predicate<RawObject> test, Function<Source, RawMapping> reading)
      implements DocumentForm {

    @Override
    public boolean isOne(RawObject document) {
      return test.test(document);
    }

    @Override
    public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
      return reading.apply(Source.of(document, problems));
    }
  }
}
