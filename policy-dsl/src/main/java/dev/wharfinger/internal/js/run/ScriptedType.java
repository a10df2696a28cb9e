package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Optional;

/** The policies in JavaScript that look at one type. */
record ScriptedType(ScriptEngine engine, List<ScriptProgram> programs) implements SubjectProgram {
  private static final Fault CLOSED =
      new Fault("closed", "the JavaScript runtime that the policies were compiled with is closed");

  @Override
  public void evaluate(Node subject, Node resource, EvaluationContext context, Verdicts verdicts) {
    for (ScriptProgram program : programs) {
      if (!program.isAskedFor(context)) {
        verdicts.skip(program.number());
        continue;
      }
      Optional<ScriptContext> lent = engine.borrow();
      if (lent.isEmpty()) {
        verdicts.error(program.number(), Place.of(subject), CLOSED, List.of());
        continue;
      }
      ScriptResult result;
      try {
        result =
            lent.get().run(program.script(), (ObjectNode) subject, (ObjectNode) resource, context);
      } finally {
        engine.giveBack(lent.get());
      }
      program.tell(result, (ObjectNode) subject, context, verdicts);
    }
  }
}
