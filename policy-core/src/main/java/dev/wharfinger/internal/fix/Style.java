package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawAlias;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How a document is written, so that what is added looks as if its author had written it. */
final class Style {
  /** Instead of an offset, where no key stands before a node. */
  static final int NO_COLON = -1;

  private static final int USUAL_INDENTATION = 2;
  private static final Set<Syntax> TEXTS = EnumSet.of(Syntax.YAML, Syntax.CORE_YAML, Syntax.JSON);
  private static final Pattern COMMENT = Pattern.compile("#[^\n\r]*+");

  private final String text;
  private final boolean hasText;
  private final Set<RawNode> aliased = Collections.newSetFromMap(new IdentityHashMap<>());
  private final NavigableMap<Integer, Integer> aliasedEnds = new TreeMap<>();
  private final Set<RawNode> written = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<RawNode> unusual = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<RawNode, Integer> colons = new IdentityHashMap<>();
  private int indentation;
  private int dash = -1;
  private int quotes;
  private int flowLists;
  private int blockLists;

  private Style(RawDocument document) {
    this.text = document.source().text();
    this.hasText = TEXTS.contains(document.syntax());
  }

  /** The style of a document. */
  static Style of(RawDocument document) {
    return document.memo().get(Style.class, Style.class, () -> read(document));
  }

  private static Style read(RawDocument document) {
    Style style = new Style(document);
    if (document.root() != null) {
      style.visit(document.root());
    }
    return style;
  }

  /** What ends a line. */
  String newline() {
    int first = Lines.end(text, 0);
    return first == text.length() ? "\n" : text.substring(first, Lines.next(text, first));
  }

  /** By how many columns a mapping stands to the right of the one that it is in. */
  int indentation() {
    return indentation == 0 ? USUAL_INDENTATION : indentation;
  }

  /** By how many columns the dashes of a list stand to the right of its key. */
  int dash() {
    return Math.max(dash, 0);
  }

  /** Whether lists of a few words are written in brackets. */
  boolean bracketsLists() {
    return flowLists > blockLists;
  }

  /** The quotes in which text is put that needs some. */
  char quote() {
    return quotes < 0 ? '\'' : '"';
  }

  /** The offset behind the colon of the key that a list or an object in lines belongs to. */
  int colonBefore(RawNode node) {
    return colons.getOrDefault(node, NO_COLON);
  }

  /** Whether a node is in the document as it is written, and not made of other parts of it. */
  boolean isWritten(RawNode node) {
    return written.contains(node);
  }

  /** Whether an alias stands for a node. */
  boolean isShared(RawNode node) {
    return aliased.contains(node);
  }

  /**
   * Whether a mapping has a key twice or behind a question mark, or is a lone entry in brackets.
   */
  boolean isUnusual(RawNode node) {
    return unusual.contains(node);
  }

  /** Whether an alias stands for a node or for something in it. */
  boolean holdsShared(RawNode node) {
    return aliasedEnds.subMap(node.start(), true, node.end(), true).values().stream()
        .anyMatch(end -> end <= node.end());
  }

  private void visit(RawNode node) {
    written.add(node);
    if (node instanceof RawAlias alias) {
      aliased.add(alias.target());
      aliasedEnds.merge(alias.target().start(), alias.target().end(), Math::min);
    } else if (node instanceof RawSequence sequence) {
      visit(sequence);
    } else if (node instanceof RawMapping mapping) {
      visit(mapping);
    } else if (node instanceof RawScalar scalar) {
      quotes += quotes(scalar);
    }
  }

  private static int quotes(RawScalar scalar) {
    return switch (scalar.style()) {
      case SINGLE_QUOTED -> -1;
      case DOUBLE_QUOTED -> 1;
      default -> 0;
    };
  }

  private void visit(RawSequence sequence) {
    List<RawNode> items = new ArrayList<>(sequence.items());
    if (!items.isEmpty() && items.stream().allMatch(RawScalar.class::isInstance)) {
      flowLists += sequence.flow() ? 1 : 0;
      blockLists += sequence.flow() ? 0 : 1;
    }
    items.forEach(this::visit);
  }

  private void visit(RawMapping mapping) {
    if (hasText && isUnusual(mapping)) {
      unusual.add(mapping);
    }
    mapping.entries().forEach(entry -> visit(mapping, entry));
  }

  private boolean isUnusual(RawMapping mapping) {
    Set<String> names = new HashSet<>();
    int done = mapping.start();
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key() instanceof RawScalar name && !names.add(name.value())) {
        return true;
      }
      String before = text.substring(done, entry.key().start());
      if (before.contains("?") && COMMENT.matcher(before).replaceAll("").contains("?")) {
        return true;
      }
      done = BlockEdits.end(entry);
    }
    return mapping.flow() && text.charAt(mapping.start()) != '{';
  }

  private void visit(RawMapping holder, RawMapping.Entry entry) {
    RawNode value = entry.value();
    if (!holder.flow()) {
      int key = Lines.column(text, entry.key().start());
      if (value instanceof RawMapping mapping && !mapping.flow() && indentation == 0) {
        indentation = Math.max(0, Lines.column(text, mapping.start()) - key);
      }
      if (value instanceof RawSequence sequence && !sequence.flow() && dash < 0) {
        dash = Math.max(0, Lines.column(text, sequence.start()) - key);
      }
      if (BlockEdits.isBlock(value) && !unusual.contains(holder)) {
        colons.put(value, text.indexOf(':', entry.key().end()) + 1);
      }
    }
    visit(value);
  }
}
