package dev.wharfinger.internal.cel.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a macro: an element or a key; or two, index and element or key and value.
 *
 * @param first where the frame holds the variable, or the first of two
 * @param second where the frame holds the second, or -1
 * @param steps what a round takes: more than one if there is much to evaluate for each element
 */
public record Variables(int first, int second, int steps) {

  /**
   * Binds the variables for a round.
   *
   * @param source the list or map that the macro goes through
   * @param elements the {@link Elements} of it
   */
  public void bind(Frame frame, @Nullable Object source, List<?> elements, int round) {
    Object element = elements.get(round);
    if (second < 0) {
      frame.set(first, element);
    } else if (source instanceof List) {
      frame.set(first, (long) round);
      frame.set(second, element);
    } else {
      frame.set(first, element);
      frame.set(second, Entries.find(frame, source, element));
    }
  }
}
