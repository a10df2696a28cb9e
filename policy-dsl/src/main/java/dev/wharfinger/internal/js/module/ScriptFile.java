package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.ModuleParser;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.DeclarationReader;
import dev.wharfinger.internal.policy.file.Folder;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A policy in JavaScript, before any type is known.
 *
 * @param check the function that judges
 * @param texts what is evaluated, for each module of the graph
 */
public record ScriptFile(
    Declaration declaration, ModuleGraph graph, Tree check, List<ModuleText> texts)
    implements ReadPolicy {
  private static final String FORM =
      "a policy exports an object: `export default {meta: {...}, check(self, context) {...}}`";

  public ScriptFile {
    texts = List.copyOf(texts);
  }

  @Override
  public boolean judgesElements() {
    return false;
  }

  /**
   * Reads a policy.
   *
   * @return empty if there is too little to look at any further, which is told, or if it is a
   *     module without default export, which is there for others
   */
  public static Optional<ScriptFile> read(
      PolicyText text, ModuleParser parser, Consumer<PolicyProblem> sink) {
    ModuleReader reader = new ModuleReader(parser, text.folder().orElse(null), sink);
    Optional<Module> module = reader.parse(text.source());
    if (module.isEmpty() || (isHelper(module.get()) && isListed(text))) {
      return Optional.empty();
    }
    return new Reading(text, module.get(), new Problems(text.source(), sink)).policy(reader);
  }

  private static boolean isListed(PolicyText text) {
    return text.folder().filter(Folder::listed).isPresent();
  }

  private static boolean isHelper(Module module) {
    return module.defaultExport().isEmpty();
  }

  /** The reading of one module. */
  private record Reading(PolicyText text, Module module, Problems problems) {

    Optional<ScriptFile> policy(ModuleReader reader) {
      Tree exported = module.defaultExport().map(module::constant).orElse(null);
      if (exported == null || !exported.is("ObjectExpression")) {
        tell("no-policy", "there is no policy in this module", FORM, exported);
        return Optional.empty();
      }
      Optional<Tree> meta = property(exported, "meta").map(module::constant);
      Optional<Tree> check = property(exported, "check");
      if (meta.isEmpty() || !meta.get().is("ObjectExpression")) {
        tell("missing-key", "the key `meta` is missing", FORM, meta.orElse(exported));
      }
      Optional<Tree> function = check.flatMap(module::function);
      if (function.isEmpty()) {
        tell("missing-key", "the function `check` is missing", FORM, check.orElse(exported));
      }
      Optional<Declaration> declaration =
          meta.filter(object -> object.is("ObjectExpression"))
              .flatMap(new Literals(module, problems)::mapping)
              .flatMap(mapping -> DeclarationReader.readMeta(text, mapping, problems.sink()));
      Optional<ModuleGraph> graph = reader.link(module);
      return declaration.isEmpty() || graph.isEmpty() || function.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ScriptFile(
                  declaration.get(), graph.get(), function.get(), texts(graph.get(), meta.get())));
    }

    private static List<ModuleText> texts(ModuleGraph graph, Tree meta) {
      List<ModuleText> texts = new ArrayList<>();
      List<Module> modules = graph.modules();
      for (Module imported : modules.subList(0, modules.size() - 1)) {
        texts.add(ModuleText.of(imported, null));
      }
      texts.add(ModuleText.of(graph.main(), meta));
      return texts;
    }

    private static Optional<Tree> property(Tree object, String name) {
      return object.parts("properties").stream()
          .filter(property -> property.is("Property") && !property.flag("computed"))
          .filter(property -> Imports.name(property.part("key")).equals(name))
          .findFirst()
          .map(property -> property.part("value"));
    }

    private void tell(String code, String message, String help, @Nullable Tree at) {
      int start = at == null ? 0 : at.start();
      problems.error(code, message, help, start, at == null ? 1 : at.end());
    }
  }
}
