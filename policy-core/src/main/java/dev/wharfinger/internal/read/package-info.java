/** From files and texts to raw documents. */
@NullMarked
package dev.wharfinger.internal.read;

import org.jspecify.annotations.NullMarked;
