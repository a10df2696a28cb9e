/** Tar archives: a strict reader, and nothing that writes. */
@NullMarked
package dev.wharfinger.internal.image.tar;

import org.jspecify.annotations.NullMarked;
