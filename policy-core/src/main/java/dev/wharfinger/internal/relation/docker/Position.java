package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.Optional;

/**
 * Where something stands in a Dockerfile.
 *
 * @param instruction the instruction of the stage; empty for its FROM
 * @param kept whether it is kept by ONBUILD for later builds
 */
record Position(ObjectNode stage, Optional<ObjectNode> instruction, boolean kept) {
  private static final String STAGE = "docker.Stage";
  private static final String INSTRUCTION = "docker.Instruction";

  /** That of a node; empty before the first stage. */
  static Optional<Position> of(ObjectNode node) {
    Optional<ObjectNode> instruction = Optional.empty();
    boolean kept = false;
    for (BoundNode each = node; each != null; each = each.parentOrNull()) {
      if (each instanceof ObjectNode object) {
        String type = object.type().displayName();
        if (type.equals(STAGE)) {
          return Optional.of(new Position(object, instruction, kept));
        }
        if (type.equals(INSTRUCTION)) {
          kept = instruction.isPresent();
          instruction = Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }
}
