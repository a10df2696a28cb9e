package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.AdmissionFrame;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.Validation;
import dev.wharfinger.internal.admissionpolicy.CheckedAdmissionPolicy;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.Access;
import dev.wharfinger.internal.cel.function.AuthorizerFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.policy.explain.Explainer;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.spi.Authorizer;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The expressions of one policy, planned. */
final class AdmissionExpressions {
  /** Fewer than the evaluation had: an expression that goes through so much tells itself little. */
  private static final long STEPS = 100_000;

  private static final int LONGEST_MESSAGE = 5 * 1024;
  private static final int LONGEST_ANNOTATION = 10 * 1024;

  private final CheckedAdmissionPolicy policy;
  private final Eval[] conditions;
  private final Eval[] validations;
  private final @Nullable Eval[] messages;
  private final Eval[] annotations;
  private final Eval[] mutations;
  private final Explainer explainer;

  AdmissionExpressions(CheckedAdmissionPolicy policy) {
    this.policy = policy;
    this.conditions = policy.conditions().stream().map(Planner::plan).toArray(Eval[]::new);
    this.validations =
        policy.validations().stream()
            .map(validation -> Planner.plan(validation.expression()))
            .toArray(Eval[]::new);
    this.mutations = policy.mutations().stream().map(Planner::plan).toArray(Eval[]::new);
    this.annotations = policy.annotations().stream().map(Planner::plan).toArray(Eval[]::new);
    this.messages = new Eval[validations.length];
    for (int i = 0; i < messages.length; i++) {
      Typed message = policy.validations().get(i).message();
      messages[i] = message == null ? null : Planner.plan(message);
    }
    Map<Integer, String> variables = new HashMap<>();
    for (Named variable : policy.file().variables()) {
      variables.put(AdmissionFrame.FIRST_VARIABLE + variables.size(), variable.expression().text());
    }
    this.explainer = new Explainer(variables);
  }

  /**
   * What the expressions see besides parameters.
   *
   * @param object null where something is deleted
   * @param old null where something is created
   * @param namespaceObject null if the object is in no namespace
   */
  record Bound(
      @Nullable Object object,
      @Nullable Object old,
      Map<String, Object> request,
      @Nullable Object namespaceObject,
      EvaluationContext context) {

    /** The same with another object. */
    Bound with(Object other) {
      return new Bound(other, old, request, namespaceObject, context);
    }

    Frame frame(AdmissionFrame layout, @Nullable Object params) {
      Frame frame = new Frame(layout.size(), context);
      frame.allow(context.steps());
      frame.set(AdmissionFrame.OBJECT, object);
      frame.set(AdmissionFrame.OLD_OBJECT, old);
      frame.set(AdmissionFrame.REQUEST, request);
      frame.set(AdmissionFrame.PARAMS, params);
      Object access =
          context
              .fact(Authorizer.class)
              .<Object>map(Access::of)
              .orElse(AuthorizerFunctions.NO_DATA);
      frame.set(AdmissionFrame.AUTHORIZER, access);
      frame.set(AdmissionFrame.REQUEST_RESOURCE, access);
      frame.reset(AdmissionFrame.FIRST_VARIABLE, layout.variablesEnd());
      return frame;
    }
  }

  /** Judges with one parameter, or with none. */
  void judge(Bound bound, @Nullable Object params, Outcome outcome) {
    Frame frame = bound.frame(policy.frame(), params);
    if (!isMatched(frame, outcome)) {
      return;
    }
    frame.set(AdmissionFrame.NAMESPACE_OBJECT, bound.namespaceObject());
    outcome.judge();
    for (int i = 0; i < validations.length; i++) {
      Object holds = validations[i].eval(frame);
      if (!Boolean.TRUE.equals(holds)) {
        Validation written = policy.file().validations().get(i);
        List<Clue> clues =
            explain(holds, policy.validations().get(i).expression(), written.expression(), frame);
        if (Boolean.FALSE.equals(holds)) {
          outcome.fail(message(i, written, frame), clues);
        } else {
          outcome.undecided(holds, clues);
        }
      }
    }
    annotate(frame, outcome);
  }

  /** Changes an object with one parameter, or with none; each mutation sees those before it. */
  void mutate(Bound bound, @Nullable Object params, Outcome outcome, PatchedObject object) {
    for (int i = 0; i < mutations.length; i++) {
      Frame frame = bound.with(object.object()).frame(policy.frame(), params);
      if (i == 0 && !isMatched(frame, outcome)) {
        return;
      }
      frame.set(AdmissionFrame.NAMESPACE_OBJECT, bound.namespaceObject());
      outcome.judge();
      Object patch = mutations[i].eval(frame);
      Object failure =
          patch instanceof List<?> operations
              ? object.apply(operations).orElse(null)
              : noPatch(patch);
      if (failure != null) {
        Code written = policy.file().mutations().get(i);
        outcome.undecided(failure, explain(failure, policy.mutations().get(i), written, frame));
        return;
      }
    }
  }

  private static Object noPatch(@Nullable Object value) {
    return value instanceof Unknown || value instanceof Fault
        ? value
        : new Fault("bad-patch", "the result is no list of operations");
  }

  private void annotate(Frame frame, Outcome outcome) {
    for (int i = 0; i < annotations.length; i++) {
      String key = policy.file().annotations().get(i).key().value();
      Object value = annotations[i].eval(frame);
      if (value instanceof String text && !text.isBlank()) {
        outcome.annotate(policy.file().name().value() + '/' + key, cut(text.strip()));
      } else if (value != null && !(value instanceof String)) {
        outcome.notAnnotated(value, key);
      }
    }
  }

  /** The API server cuts what is longer; here no character is cut in two. */
  private static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = LONGEST_ANNOTATION;
    if (bytes.length <= end) {
      return text;
    }
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * Whether all match conditions hold. One that does not means that there is nothing to judge,
   * whatever becomes of the others. They see no namespace.
   */
  private boolean isMatched(Frame frame, Outcome outcome) {
    frame.set(AdmissionFrame.NAMESPACE_OBJECT, null);
    Object undecided = null;
    int number = 0;
    for (int i = 0; i < conditions.length; i++) {
      Object holds = conditions[i].eval(frame);
      if (Boolean.FALSE.equals(holds)) {
        return false;
      }
      boolean worse = undecided == null || (holds instanceof Unknown && undecided instanceof Fault);
      if (!Boolean.TRUE.equals(holds) && worse) {
        undecided = holds;
        number = i;
      }
    }
    if (undecided == null) {
      return true;
    }
    Code written = policy.file().conditions().get(number).expression();
    outcome.undecided(
        undecided, explain(undecided, policy.conditions().get(number), written, frame));
    return false;
  }

  /** What the policy says, or else what does not hold. */
  private String message(int number, Validation written, Frame frame) {
    Eval message = messages[number];
    Object text = message == null ? null : message.eval(frame);
    if (text instanceof String said && isMessage(said.strip())) {
      return said.strip();
    }
    return written.message() != null && !written.message().value().isBlank()
        ? written.message().value().strip()
        : "failed expression: " + written.expression().text().strip();
  }

  private static boolean isMessage(String text) {
    return !text.isEmpty()
        && text.indexOf('\n') < 0
        && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_MESSAGE;
  }

  private List<Clue> explain(@Nullable Object result, Typed expression, Code text, Frame frame) {
    if (result instanceof Fault fault && fault.code().startsWith("limit-")) {
      return List.of();
    }
    Frame again = frame.copy();
    again.allow(STEPS);
    return explainer.explain(expression, text.text(), again);
  }
}
