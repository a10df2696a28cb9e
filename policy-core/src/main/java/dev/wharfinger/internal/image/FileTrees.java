package dev.wharfinger.internal.image;

import dev.wharfinger.internal.image.layer.FileState;
import dev.wharfinger.internal.image.layer.LayerFile;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawMapping.Entry;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trees of files. There are very many, and most say the same of type, mode and owner: what is equal
 * is the same object.
 */
final class FileTrees {
  /** Few values are common; where there are more, somebody made them up. */
  private static final int MOST_SHARED = 4096;

  private static final RawScalar PATH = text("path");
  private static final RawScalar SIZE = text("size");
  private static final RawScalar TARGET = text("target");
  private static final RawScalar CONTENT = text("content");

  private final Map<String, RawScalar> names = new HashMap<>();
  private final Map<String, Map<Object, Entry>> shared = new HashMap<>();

  RawMapping of(LayerFile file, FileState state) {
    List<Entry> entries = new ArrayList<>(10);
    entries.add(new Entry(PATH, text(file.path())));
    entries.add(shared("type", file.kind().word()));
    entries.add(shared("mode", (long) file.mode()));
    entries.add(shared("uid", file.uid()));
    entries.add(shared("gid", file.gid()));
    file.size().ifPresent(size -> entries.add(new Entry(SIZE, plain(size))));
    if (!file.link().isEmpty()) {
      entries.add(new Entry(TARGET, text(file.link())));
    }
    if (file.capabilities()) {
      entries.add(shared("capabilities", true));
    }
    if (state != FileState.UNKNOWN) {
      entries.add(shared("state", state.name().toLowerCase(Locale.ROOT)));
    }
    file.content().ifPresent(content -> entries.add(new Entry(CONTENT, content)));
    return new RawMapping(entries, false, 0, 0);
  }

  private Entry shared(String name, Object value) {
    Map<Object, Entry> values = shared.computeIfAbsent(name, key -> new HashMap<>());
    Entry known = values.get(value);
    if (known == null) {
      RawScalar key = names.computeIfAbsent(name, FileTrees::text);
      RawNode node = value instanceof String word ? text(word) : plain(value);
      known = new Entry(key, node);
      if (values.size() < MOST_SHARED) {
        values.put(value, known);
      }
    }
    return known;
  }

  private static RawScalar text(String text) {
    return RawFields.text(text, 0, 0);
  }

  private static RawScalar plain(Object value) {
    return new RawScalar(value.toString(), RawScalar.Style.PLAIN, null, 0, 0);
  }
}
