package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;

/** The folder that containers of a stage start in. */
final class WorkingFolder {
  private static final String ROOT = "/";

  private WorkingFolder() {}

  /** A path, or an unknown; each relative WORKDIR begins where the one before it ends. */
  static Object of(ObjectNode stage) {
    return of(stage, Optional.empty());
  }

  private static Object of(ObjectNode stage, Optional<ObjectNode> last) {
    List<ObjectNode> chain = Stages.around(stage).chain(stage);
    ObjectNode first = chain.get(chain.size() - 1);
    boolean scratch =
        Nodes.text(first, "from", "image").filter(StageVariables.SCRATCH::equals).isPresent();
    Object folder = scratch ? ROOT : new Unknown("which folder the image starts in is not known");
    StageVariables variables = StageVariables.around(stage);
    for (int i = chain.size() - 1; i >= 0; i--) {
      for (ObjectNode instruction : Nodes.objects(chain.get(i), "instructions")) {
        String said = Nodes.text(instruction, "workdir", "path").orElse("");
        if (!said.isEmpty()) {
          Expanded path =
              variables.expand(said, variables.before(chain.get(i), instruction).variables());
          folder = inner(folder, path, said);
        }
        if (last.filter(found -> found == instruction).isPresent()) {
          return folder;
        }
      }
    }
    return folder;
  }

  /** Whether a WORKDIR stands before an instruction, here or in the stages this one is built on. */
  static boolean isSaid(Position position) {
    ObjectNode stage = position.stage();
    for (ObjectNode each : Stages.around(stage).chain(stage)) {
      for (ObjectNode instruction : Nodes.objects(each, "instructions")) {
        if (position.instruction().filter(found -> found == instruction).isPresent()) {
          break;
        }
        if (Nodes.object(instruction, "workdir").isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The folder that a WORKDIR leads to. */
  static Object at(Position position) {
    return of(position.stage(), position.instruction());
  }

  private static Object inner(Object folder, Expanded path, String said) {
    if (path.text().isEmpty()) {
      return new Unknown("the folder `%s` depends on variables".formatted(said));
    }
    String text = path.text().get();
    if (text.startsWith(ROOT)) {
      return text;
    }
    return folder instanceof String outer
        ? (outer.endsWith(ROOT) ? outer : outer + ROOT) + text
        : folder;
  }
}
