package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the expressions of a policy in the order in which a cluster evaluates them, so that what
 * one proves is known to those behind it.
 */
final class ExpressionPass {
  private final AdmissionPolicyFile file;
  private final Check check;
  private Environments environments;

  ExpressionPass(AdmissionPolicyFile file, Environments environments, Check check) {
    this.file = file;
    this.environments = environments;
    this.check = check;
  }

  /** What an expression has to yield. */
  enum Wanted {
    BOOL,
    ANYTHING,
    TEXT,
    TEXT_OR_NULL,
    PATCH
  }

  /** A way of checking one expression; gives nothing if it is too wrong to build on. */
  @FunctionalInterface
  interface Check {
    Optional<Checked> check(Code code, Environment environment, Wanted wanted);
  }

  /** Checks everything; what is too wrong is left out of the result. */
  CheckedAdmissionPolicy run() {
    List<Typed> conditions = conditions();
    variables();
    List<CheckedAdmissionPolicy.Validation> validations = validations();
    List<Typed> annotations = new ArrayList<>();
    file.annotations()
        .forEach(
            annotation ->
                check
                    .check(annotation.value(), environments.body(), Wanted.TEXT_OR_NULL)
                    .ifPresent(checked -> annotations.add(checked.typed())));
    return new CheckedAdmissionPolicy(
        file,
        conditions,
        validations,
        annotations,
        mutations(),
        new AdmissionFrame(file.variables().size(), environments.slots().count()));
  }

  private List<Typed> mutations() {
    return file.mutations().stream()
        .flatMap(code -> check.check(code, environments.body(), Wanted.PATCH).stream())
        .map(Checked::typed)
        .toList();
  }

  private List<Typed> conditions() {
    List<Typed> conditions = new ArrayList<>();
    Environment environment = environments.conditions();
    for (Named condition : file.conditions()) {
      Optional<Checked> checked = check.check(condition.expression(), environment, Wanted.BOOL);
      if (checked.isPresent()) {
        conditions.add(checked.get().typed());
        environment = environment.assuming(checked.get().whenTrue());
        environments = environments.inBody(inner -> inner.assuming(checked.get().whenTrue()));
      }
    }
    return conditions;
  }

  private void variables() {
    int slot = AdmissionFrame.FIRST_VARIABLE;
    for (Named variable : file.variables()) {
      String name = variable.name().value();
      int own = slot++;
      Optional<Checked> checked =
          check.check(variable.expression(), environments.body(), Wanted.ANYTHING);
      environments =
          environments.inBody(
              inner ->
                  checked.isPresent()
                      ? inner.withVariable(name, own, checked.get())
                      : inner.withFaulty("variables." + name));
    }
  }

  private List<CheckedAdmissionPolicy.Validation> validations() {
    List<CheckedAdmissionPolicy.Validation> validations = new ArrayList<>();
    for (AdmissionPolicyFile.Validation validation : file.validations()) {
      Optional<Checked> checked =
          check.check(validation.expression(), environments.body(), Wanted.BOOL);
      Code message = validation.messageExpression();
      Optional<Typed> text = message == null ? Optional.empty() : message(message, checked);
      checked.ifPresent(
          condition ->
              validations.add(
                  new CheckedAdmissionPolicy.Validation(condition.typed(), text.orElse(null))));
    }
    return validations;
  }

  /** A message is of use only where the expression was false. */
  private Optional<Typed> message(Code message, Optional<Checked> expression) {
    Environment failing =
        expression.isPresent()
            ? environments.messages().assuming(expression.get().whenFalse())
            : environments.messages();
    return check.check(message, failing, Wanted.TEXT).map(Checked::typed);
  }
}
