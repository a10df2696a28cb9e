package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.plan.SharedCalls;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.Message;
import dev.wharfinger.internal.policy.file.Code;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans the expressions of a policy, each with its own probe. */
record PlannedBody(CheckedPolicy policy, SharedCalls shared, Probes probes) {
  Eval[] conditions() {
    Eval[] planned = new Eval[policy.body().conditions().size()];
    for (int i = 0; i < planned.length; i++) {
      planned[i] =
          plan(
              policy.body().conditions().get(i),
              policy.file().body().conditions().get(i).expression());
    }
    return planned;
  }

  @Nullable Eval each() {
    Typed each = policy.body().each();
    Code written = policy.file().body().each();
    return each == null || written == null ? null : probes.elements(written, plan(each, written));
  }

  Eval expression() {
    return plan(policy.body().expression(), policy.file().body().expression());
  }

  Message<Eval> message() {
    Iterator<Integer> numbers = IntStream.iterate(0, number -> number + 1).iterator();
    return policy
        .body()
        .message()
        .map(part -> Planner.plan(part, SharedCalls.NONE, probes.ofMessage(numbers.next())));
  }

  private Eval plan(Typed expression, Code written) {
    return Planner.plan(expression, shared, probes.of(written));
  }
}
