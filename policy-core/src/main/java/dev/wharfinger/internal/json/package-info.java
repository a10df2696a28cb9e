/** JSON text to raw trees. */
@NullMarked
package dev.wharfinger.internal.json;

import org.jspecify.annotations.NullMarked;
