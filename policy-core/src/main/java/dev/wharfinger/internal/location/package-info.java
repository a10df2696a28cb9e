/** From places in resources and offsets in texts to lines and columns of files. */
@NullMarked
package dev.wharfinger.internal.location;

import org.jspecify.annotations.NullMarked;
