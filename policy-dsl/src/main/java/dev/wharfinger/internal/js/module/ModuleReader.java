package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.ModuleParser;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.Folder;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a module and those that it imports, and tells everything that is wrong with them. */
final class ModuleReader {
  private final ModuleParser parser;
  private final @Nullable ModuleFolder folder;
  private final Consumer<PolicyProblem> sink;
  private final List<ModuleGraph.Linked> linked = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Set<String> reading = new LinkedHashSet<>();

  /**
   * Prepares a reading.
   *
   * @param folder where the module is; null for one that is not in a file
   */
  ModuleReader(ModuleParser parser, @Nullable Folder folder, Consumer<PolicyProblem> sink) {
    this.parser = parser;
    this.folder = folder == null ? null : new ModuleFolder(folder);
    this.sink = sink;
  }

  /** The module; empty if it cannot be parsed, which is told. */
  Optional<Module> parse(SourceText source) {
    Problems problems = new Problems(source, sink);
    try {
      Tree program = parser.parse(source);
      new Restrictions(problems).check(program);
      return Optional.of(new Module(source, program));
    } catch (ModuleParser.SyntaxException e) {
      int at = Math.min(e.offset(), source.text().length());
      problems.error("syntax", String.valueOf(e.getMessage()), null, at, at + 1);
      return Optional.empty();
    }
  }

  /** A module with all that it imports; empty if some of it is missing, which is told. */
  Optional<ModuleGraph> link(Module main) {
    return link(main, "").map(place -> new ModuleGraph(linked));
  }

  /**
   * Links a module.
   *
   * @param path its path below the folder; empty for the first
   * @return its place in the graph
   */
  private Optional<Integer> link(Module module, String path) {
    reading.add(path);
    List<Integer> imports = new ArrayList<>();
    boolean complete = true;
    for (Tree statement : Imports.of(module)) {
      Optional<Integer> imported = imported(module, path, statement);
      complete &= imported.isPresent();
      imported.ifPresent(imports::add);
    }
    reading.remove(path);
    if (!complete) {
      return Optional.empty();
    }
    linked.add(new ModuleGraph.Linked(module, imports));
    places.put(path, linked.size() - 1);
    return Optional.of(linked.size() - 1);
  }

  private Optional<Integer> imported(Module module, String path, Tree statement) {
    Tree from = Imports.from(statement).orElseThrow();
    Problems problems = new Problems(module.source(), sink);
    String name = from.text("value");
    if (folder == null) {
      tell(problems, from, "no-folder", "a text imports nothing, since it is in no folder", null);
      return Optional.empty();
    }
    try {
      String target = folder.resolve(path, name);
      if (reading.contains(target) || folder.isMain(target)) {
        tell(problems, from, "import-cycle", "`" + name + "` imports this module", null);
        return Optional.empty();
      }
      Optional<Integer> known = Optional.ofNullable(places.get(target));
      Optional<Integer> place =
          known.isPresent()
              ? known
              : parse(folder.read(target)).flatMap(read -> link(read, target));
      return place.filter(at -> hasAll(linked.get(at).module(), statement, problems));
    } catch (ModuleFolder.RefusedException e) {
      tell(problems, from, e.code(), String.valueOf(e.getMessage()), e.help());
      return Optional.empty();
    }
  }

  private static boolean hasAll(Module module, Tree statement, Problems problems) {
    List<String> exported = Imports.exported(module);
    boolean passesOn = module.statements().stream().anyMatch(one -> one.is("ExportAllDeclaration"));
    boolean complete = true;
    for (Tree name : Imports.names(statement)) {
      if (!exported.contains(Imports.name(name)) && !passesOn) {
        complete = false;
        tell(
            problems,
            name,
            "unknown-export",
            "`" + module.source().name() + "` exports no `" + Imports.name(name) + "`",
            NearestName.help(Imports.name(name), exported)
                .orElse(exported.isEmpty() ? null : "it exports " + Quoted.list(exported)));
      }
    }
    return complete;
  }

  private static void tell(
      Problems problems, Tree at, String code, String message, @Nullable String help) {
    problems.error(code, message, help, at.start(), at.end());
  }
}
