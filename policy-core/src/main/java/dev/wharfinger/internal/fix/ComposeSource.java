package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Compose file, read as nothing but YAML. What Compose makes of it may come from
 * other places, by aliases, merges, `extends` and long forms; only what stands in the text as it is
 * meant can be edited there.
 */
record ComposeSource(RawDocument text) {

  /** The text of a document that Compose has made something of. */
  static ComposeSource of(RawDocument document) {
    return document.memo().get(ComposeSource.class, ComposeSource.class, () -> read(document));
  }

  private static ComposeSource read(RawDocument document) {
    YamlReader reader = new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT);
    return new ComposeSource(reader.readDocument(document.source()));
  }

  /**
   * Where in the text a place is.
   *
   * @param made the object or list around it, as Compose has made it
   * @return empty if it does not stand there as it is meant
   */
  Optional<Target> target(RawNode made, Object key, List<Object> below) {
    Found found = text.root() == null ? null : find(text.root(), made, "", true);
    if (found == null) {
      return Optional.empty();
    }
    RawNode value = Target.held(made, key);
    Object written = value == null ? end(found.node, made, key) : key(found.node, made, value, key);
    return written == null
        ? Optional.empty()
        : Optional.of(new Target(text, found.node, written, below, found.pointer, found.own));
  }

  /** A node of the text. */
  private record Found(RawNode node, String pointer, boolean own) {}

  /** The object or list of the same range; null if there is none. */
  private @Nullable Found find(RawNode at, RawNode made, String pointer, boolean own) {
    Style style = Style.of(text);
    boolean alone = own && !style.isShared(at) && !style.isUnusual(at);
    if (isSame(at, made) && at.getClass() == made.getClass()) {
      return new Found(at, pointer, alone);
    }
    if (made.start() < at.start() || at.end() < made.end()) {
      return null;
    }
    Found found = null;
    if (at instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        if (found == null && entry.key() instanceof RawScalar name) {
          found = find(entry.value(), made, pointer + Pointers.step(name.value()), alone);
        }
      }
    } else if (at instanceof RawSequence sequence) {
      for (int i = 0; found == null && i < sequence.items().size(); i++) {
        found = find(sequence.items().get(i), made, pointer + Pointers.step(i), alone);
      }
    }
    return found;
  }

  /** The key for something new; null if the text has something there, or counts otherwise. */
  private static @Nullable Object end(RawNode written, RawNode made, Object key) {
    boolean same =
        !(written instanceof RawSequence sequence)
            || sequence.items().size() == ((RawSequence) made).items().size();
    return same && Target.held(written, key) == null ? key : null;
  }

  /** The key of a value in the text; null if it is not written there, or means more than one. */
  private static @Nullable Object key(RawNode written, RawNode made, RawNode value, Object key) {
    if (value instanceof RawForeign) {
      return null;
    }
    if (written instanceof RawSequence sequence) {
      long meant =
          ((RawSequence) made).items().stream().filter(item -> isSame(item, value)).count();
      for (int i = 0; meant == 1 && i < sequence.items().size(); i++) {
        if (isSame(sequence.items().get(i), value)) {
          return i;
        }
      }
      return null;
    }
    RawNode there = Target.held(written, key);
    return there != null && isSame(there, value) ? key : null;
  }

  private static boolean isSame(RawNode one, RawNode other) {
    return one.start() == other.start() && one.end() == other.end();
  }
}
