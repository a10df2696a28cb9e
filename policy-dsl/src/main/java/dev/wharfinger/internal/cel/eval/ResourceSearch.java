package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code resources(T)} where what follows wants those only that hold a text: the others are left
 * out, which an index knows without looking at them.
 */
public final class ResourceSearch extends Eval {
  private final Type type;
  private final TextIndex index;
  private final Eval wanted;

  /**
   * Creates a search.
   *
   * @param names the fields that lead to the text
   * @param path the same, ready to be read
   * @param wanted yields the text; whatever else it yields, nothing is left out
   */
  public ResourceSearch(Type type, List<String> names, PathRead path, Eval wanted) {
    this.type = type;
    this.index = new TextIndex(type, names, path);
    this.wanted = wanted;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    List<?> all = frame.context().resources(type);
    if (!(wanted.eval(frame) instanceof String text)) {
      return all;
    }
    List<?> found = frame.context().index(index).with(text);
    if (!frame.step(found.size())) {
      return frame.failure();
    }
    return all instanceof OpenList open ? new OpenList(found, open.reason()) : found;
  }
}
