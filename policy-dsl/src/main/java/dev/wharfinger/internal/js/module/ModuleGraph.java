package dev.wharfinger.internal.js.module;

import java.util.List;

/**
 * A policy's module and all that it imports.
 *
 * @param linked each after those that it imports, so that the policy's own is the last
 */
public record ModuleGraph(List<Linked> linked) {
  public ModuleGraph {
    linked = List.copyOf(linked);
  }

  /**
   * A module whose imports are found.
   *
   * @param imports for each statement that imports from another module, in the order of the text,
   *     the place of that module in the graph
   */
  public record Linked(Module module, List<Integer> imports) {
    public Linked {
      imports = List.copyOf(imports);
    }
  }

  /** The module of the policy. */
  public Module main() {
    return linked.get(linked.size() - 1).module();
  }

  /** All modules. */
  public List<Module> modules() {
    return linked.stream().map(Linked::module).toList();
  }
}
