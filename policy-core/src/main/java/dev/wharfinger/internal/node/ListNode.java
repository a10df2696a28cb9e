package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.ListType;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list; its elements are bound with it. */
public final class ListNode extends AbstractList<@Nullable Object>
    implements BoundNode, RandomAccess {
  private final ListType type;
  private final @Nullable BoundNode parent;
  private final @Nullable Object key;
  private final @Nullable RawNode raw;
  private final @Nullable Binding binding;
  private final @Nullable Object[] elements;

  /**
   * Creates a list.
   *
   * @param elements makes the elements, given the list that holds them
   */
  public ListNode(
      ListType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      @Nullable RawNode raw,
      @Nullable Binding binding,
      Function<ListNode, @Nullable Object[]> elements) {
    this.type = type;
    this.parent = parent;
    this.key = key;
    this.raw = raw;
    this.binding = binding;
    this.elements = elements.apply(this);
  }

  @Override
  public @Nullable Object get(int index) {
    return elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public @Nullable Object get(Object index) {
    return index instanceof Integer i && i >= 0 && i < elements.length ? elements[i] : null;
  }

  @Override
  public ListType type() {
    return type;
  }

  @Override
  public @Nullable BoundNode parentOrNull() {
    return parent;
  }

  @Override
  public @Nullable Object key() {
    return key;
  }

  @Override
  public @Nullable RawNode raw() {
    return raw;
  }

  @Override
  public @Nullable Binding binding() {
    return binding;
  }
}
