package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.report.ReportFormat;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** How much of a report for people is told. */
public enum Detail {
  /** How many findings there are, by policy. */
  SUMMARY,
  /** Each finding. */
  FINDINGS,
  /** All there is. */
  EVERYTHING;

  private static final Option SUMMARY_ONLY =
      Option.builder()
          .longOpt("summary")
          .desc("Tells how many findings each policy has, the gravest first, and not each of them.")
          .get();
  private static final Option VERBOSE =
      Option.builder()
          .longOpt("verbose")
          .desc(
              "Tells also which findings are accepted and why, and which policies found nothing to"
                  + " look at.")
          .get();

  /** Adds the options that choose one. */
  public static void addTo(Options options) {
    options.addOption(SUMMARY_ONLY).addOption(VERBOSE);
  }

  /**
   * The one that is asked for.
   *
   * @param format of the report; only text lets choose
   */
  public static Detail of(Arguments arguments, Format format) throws UsageException {
    boolean summary = arguments.has(SUMMARY_ONLY);
    boolean verbose = arguments.has(VERBOSE);
    if (summary && verbose) {
      throw new UsageException("`--summary` and `--verbose` exclude each other");
    }
    if ((summary || verbose) && format != Format.TEXT) {
      throw new UsageException(
          (summary ? "`--summary`" : "`--verbose`") + " changes the format `text` only",
          "leave it out, or add `--format=text`");
    }
    if (summary) {
      return SUMMARY;
    }
    return verbose ? EVERYTHING : FINDINGS;
  }

  /**
   * What writes it.
   *
   * @param colored whether there may be colours
   */
  ReportFormat reportFormat(boolean colored) {
    return switch (this) {
      case SUMMARY -> colored ? ReportFormat.COLORED_OVERVIEW : ReportFormat.OVERVIEW;
      case FINDINGS -> colored ? ReportFormat.COLORED_TEXT : ReportFormat.TEXT;
      case EVERYTHING -> colored ? ReportFormat.COLORED_VERBOSE_TEXT : ReportFormat.VERBOSE_TEXT;
    };
  }
}
