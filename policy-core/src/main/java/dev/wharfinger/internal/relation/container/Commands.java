package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.OpenList;
import java.util.ArrayList;
import java.util.List;

/** The words of what is run in a container. */
final class Commands {
  private Commands() {}

  /**
   * Those of a service. An entry point of its own does away with all that its image says, a command
   * with the image's command only.
   */
  static List<?> ofService(ObjectNode service) {
    Setting entrypoint = Setting.at(service, "entrypoint");
    List<Object> words = new ArrayList<>(words(entrypoint));
    words.addAll(words(Setting.at(service, "command")));
    return entrypoint.isSaid()
        ? words
        : new OpenList(words, "which command the image has is not known");
  }

  /** Those that an inspected container was started with, or would be. */
  static List<?> ofInspected(ObjectNode container) {
    Setting program = Setting.at(container, "Path");
    boolean told = program.isSaid() && !program.is("");
    List<Object> words =
        new ArrayList<>(words(told ? program : Setting.at(container, "Config", "Entrypoint")));
    words.addAll(
        words(told ? Setting.at(container, "Args") : Setting.at(container, "Config", "Cmd")));
    return words;
  }

  private static List<?> words(Setting said) {
    if (said.value() == null) {
      return List.of();
    }
    if (said.isUndecided()) {
      throw new UnreadableException(said.value());
    }
    return said.value() instanceof List<?> list ? list : List.of(said.value().toString());
  }
}
