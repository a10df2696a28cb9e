package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Version;
import org.jspecify.annotations.Nullable;

/**
 * A view, and what it takes to make it: what is stored depends on the version of the server, what
 * is written does not.
 *
 * @param view the view
 * @param defaults what the server fills in; null for what is written
 */
public record VersionedView(View view, @Nullable Defaults defaults) {

  /** What is written. */
  public static final VersionedView WRITTEN = new VersionedView(View.WRITTEN, null);

  /** A view as servers of a version have it; equal for all versions if they play no part. */
  public static VersionedView of(View view, Version version) {
    return view == View.WRITTEN ? WRITTEN : new VersionedView(view, new Defaults(version));
  }
}
