package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Unknown;
import java.util.List;

/** The folder that containers of a stage start in. */
final class WorkingFolder {
  private static final String ROOT = "/";

  private WorkingFolder() {}

  /** A path, or an unknown; each relative WORKDIR begins where the one before it ends. */
  static Object of(ObjectNode stage) {
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
      }
    }
    return folder;
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
