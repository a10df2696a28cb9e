package dev.wharfinger.internal.js.run;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.js.check.CheckedScript;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.policy.file.TitleMessage;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.ProposedFix;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy in JavaScript, ready to judge.
 *
 * @param number its number in the policy set
 */
record ScriptProgram(int number, CheckedScript policy, Script script, ScriptPlaces places) {

  /** Whether the policy judges what is evaluated. */
  boolean isAskedFor(EvaluationContext context) {
    Operation operation =
        context
            .fact(AdmissionRequest.class)
            .map(AdmissionRequest::operation)
            .orElse(Operation.CREATE);
    return policy.idle().isEmpty() && policy.file().declaration().operations().contains(operation);
  }

  /** Tells what came of a run. */
  void tell(ScriptResult result, ObjectNode subject, EvaluationContext context, Verdicts verdicts) {
    if (result.reports().isEmpty() && result.trouble() == null) {
      verdicts.pass(number);
      return;
    }
    for (ScriptReport report : result.reports()) {
      tell(report, subject, context, verdicts);
    }
    if (result.trouble() instanceof Unknown unknown) {
      verdicts.unknown(number, Place.of(subject), unknown, List.of());
    } else if (result.trouble() instanceof Fault fault) {
      verdicts.error(number, Place.of(subject), fault, List.of());
    }
  }

  private void tell(
      ScriptReport report, ObjectNode subject, EvaluationContext context, Verdicts verdicts) {
    ObjectNode of = Objects.requireNonNullElse(report.of(), subject);
    String path = report.at();
    Object at = path == null ? Place.of(of) : places.find(path, of, context);
    Object fix = report.fix() == null ? null : fix(report.fix(), path, of, context);
    String message =
        Objects.requireNonNullElseGet(
            report.message(), () -> TitleMessage.of(policy.about().title()));
    if (at instanceof Fault fault) {
      verdicts.error(number, Place.of(of), located(fault, report), List.of());
    } else if (fix instanceof Fault fault) {
      verdicts.error(number, (Place) at, located(fault, report), List.of());
    } else if (fix instanceof ProposedFix proposed) {
      verdicts.fail(number, (Place) at, message, List.of(), proposed);
    } else {
      verdicts.fail(number, (Place) at, message, List.of());
    }
  }

  private static Fault located(Fault fault, ScriptReport report) {
    return report.where() == null
        ? fault
        : new Fault(fault.code(), fault.message() + " (" + report.where() + ")");
  }

  private @Nullable Object fix(
      String json, @Nullable String blamed, ObjectNode of, EvaluationContext context) {
    return ScriptFix.of(json, blamed, path -> places.find(path, of, context));
  }
}
