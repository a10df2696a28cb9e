/** Streams that count, digest and refuse, for content that nobody vouches for. */
@NullMarked
package dev.wharfinger.internal.image.stream;

import org.jspecify.annotations.NullMarked;
