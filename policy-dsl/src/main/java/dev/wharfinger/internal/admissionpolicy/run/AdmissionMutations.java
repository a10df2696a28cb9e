package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.Operation;
import dev.wharfinger.internal.engine.Mutations;
import dev.wharfinger.internal.kubernetes.Unstructured;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;
import java.util.Optional;

/**
 * What MutatingAdmissionPolicies make of the object of a request: one after another in the order of
 * the set, each of what the one before has left. Whether one applies is asked of the object as it
 * was sent.
 *
 * @param programs those that change objects
 */
record AdmissionMutations(List<AdmissionProgram> programs) implements Mutations {

  @Override
  public Optional<Mutated> mutate(
      ObjectNode resource, EvaluationContext context, Verdicts verdicts) {
    JudgedRequest request = JudgedRequest.of(resource, context);
    if (request.operation() != Operation.CREATE && request.operation() != Operation.UPDATE) {
      return Optional.empty();
    }
    PatchedObject object = new PatchedObject(Unstructured.of(resource));
    programs.forEach(program -> program.mutate(request, context, verdicts, object));
    return object.patch().isEmpty()
        ? Optional.empty()
        : Optional.of(new Mutated(object.patch(), object.object()));
  }
}
