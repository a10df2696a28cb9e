package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** How one document is read: its dialect, its view, its types. */
public interface Binding {

  RawDocument document();

  Dialect dialect();

  /**
   * The value of what is written, seen as a type.
   *
   * @return null where the text says null
   */
  @Nullable Object bind(Type type, RawNode raw, BoundNode parent, Object key);
}
