package dev.wharfinger.internal.object;

import dev.wharfinger.internal.text.PathText;
import java.util.ArrayList;
import java.util.List;

/** The maps and lists that hold what is being read, from the outermost to the innermost. */
final class OpenObjects {
  private final int limit;
  private final List<Object> holders = new ArrayList<>();
  private final List<Object> keys = new ArrayList<>();

  /**
   * None so far.
   *
   * @param limit how many may hold each other
   */
  OpenObjects(int limit) {
    this.limit = limit;
  }

  void enter(Object holder) throws ObjectLimitException {
    if (holders.size() == limit) {
      refuseCycle(holder);
      throw new ObjectLimitException(
          "limit-depth",
          "maps and lists nest deeper than %d levels; the limit is set by `depth`"
              .formatted(limit));
    }
    holders.add(holder);
    keys.add("");
  }

  /** Tells under which key the innermost holds what is read next. */
  void step(Object key) {
    keys.set(keys.size() - 1, key);
  }

  void leave() {
    holders.remove(holders.size() - 1);
    keys.remove(keys.size() - 1);
  }

  /**
   * Looks for one that holds itself. That is only worth while when a limit is reached, which a
   * cycle always does.
   */
  void refuseCycle(Object inner) throws ObjectLimitException {
    holders.add(inner);
    for (int i = 1; i < holders.size(); i++) {
      for (int before = 0; before < i; before++) {
        if (holders.get(before) == holders.get(i)) {
          throw new ObjectLimitException(
              "cycle",
              "`%s` is `%s` again, which never ends; give a tree"
                  .formatted(path(i), before == 0 ? "the object" : path(before)));
        }
      }
    }
    holders.remove(holders.size() - 1);
  }

  /** The innermost, to look whether it holds itself. */
  void refuseCycle() throws ObjectLimitException {
    if (!holders.isEmpty()) {
      refuseCycle(new Object());
    }
  }

  private String path(int length) {
    StringBuilder path = new StringBuilder();
    keys.subList(0, length).forEach(key -> PathText.append(path, key));
    return path.toString();
  }
}
