/** From Java objects to raw documents. */
@NullMarked
package dev.wharfinger.internal.object;

import org.jspecify.annotations.NullMarked;
