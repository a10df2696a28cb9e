/** Images in archives: read into trees of the shape that {@code image.types} describes. */
@NullMarked
package dev.wharfinger.internal.image;

import org.jspecify.annotations.NullMarked;
