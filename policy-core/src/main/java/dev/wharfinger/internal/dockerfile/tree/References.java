package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.dockerfile.word.VariableUse;
import dev.wharfinger.internal.dockerfile.word.Word;
import dev.wharfinger.internal.dockerfile.word.WordSyntax;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where an instruction uses variables, in all of its texts that the builder expands; what is
 * left to a shell is not among them.
 */
final class References {
  private static final Set<String> NOT_EXPANDED =
      Set.of(
          "cmd",
          "entrypoint",
          "healthcheck",
          "shell",
          "maintainer",
          "onbuild",
          "commands",
          "script",
          "exec",
          "heredocs",
          "keyword",
          "written",
          "asWritten",
          "from");

  private final SourceText source;
  private final WordSyntax syntax;
  private final Scope scope;
  private final List<RawMapping> found = new ArrayList<>();

  private References(SourceText source, WordSyntax syntax, Scope scope) {
    this.source = source;
    this.syntax = syntax;
    this.scope = scope;
  }

  /** Those in the tree of an instruction. */
  static List<RawMapping> in(RawNode tree, SourceText source, WordSyntax syntax, Scope scope) {
    References references = new References(source, syntax, scope);
    references.search(tree);
    return references.found;
  }

  private void search(RawNode node) {
    if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        if (!(entry.key() instanceof RawScalar key && NOT_EXPANDED.contains(key.value()))) {
          search(entry.value());
        }
      }
    } else if (node instanceof RawSequence list) {
      list.items().forEach(this::search);
    } else if (node instanceof RawScalar text && text.value().indexOf('$') >= 0) {
      word(text);
    }
  }

  private void word(RawScalar text) {
    int last = Math.max(text.start(), text.end() - 1);
    Word word =
        Word.read(text.value(), i -> Math.min(text.start() + i, last), syntax, ReadLimits.DEFAULT);
    for (VariableUse use : word.expand(scope.variables()).uses()) {
      found.add(reference(use));
    }
  }

  private RawMapping reference(VariableUse use) {
    String written = source.text().substring(use.start(), Math.max(use.start(), use.end()));
    RawScalar name = RawFields.text(use.name(), use.start(), use.end());
    return new RawFields()
        .node("name", name)
        .text("text", written, name)
        .plain("declared", scope.declares(use.name()), name)
        .object(name);
  }
}
