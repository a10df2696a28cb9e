package dev.wharfinger.type;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that may lack elements, because the files at hand are not everything. An element that is
 * found in it decides; an element that is not found may exist elsewhere.
 */
public final class OpenList extends AbstractList<@Nullable Object> implements RandomAccess {
  private final List<? extends @Nullable Object> found;
  private final String reason;

  /**
   * Creates an open list.
   *
   * @param found the elements at hand
   * @param reason what may be missing, as in {@code the set may lack network policies}
   */
  public OpenList(List<? extends @Nullable Object> found, String reason) {
    this.found = Collections.unmodifiableList(new ArrayList<>(found));
    this.reason = reason;
  }

  /** What may be missing. */
  public String reason() {
    return reason;
  }

  @Override
  public @Nullable Object get(int index) {
    return found.get(index);
  }

  @Override
  public int size() {
    return found.size();
  }
}
