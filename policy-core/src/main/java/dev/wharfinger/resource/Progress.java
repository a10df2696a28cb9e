package dev.wharfinger.resource;

/**
 * Hears how far a long work is, for those who wait. It is called on the thread that works, after
 * each file or resource, so it has to be quick; it must be thread-safe where it is given to several
 * works at once.
 *
 * <pre>{@code
 * Progress progress = (done, total) -> bar.setValue(100 * done / total);
 * }</pre>
 */
@FunctionalInterface
public interface Progress {

  /**
   * Told after a part of the work. It is not called where there is nothing to do.
   *
   * @param done how many parts are done; never less than the time before
   * @param total how many parts there are, the same throughout
   */
  void at(int done, int total);
}
