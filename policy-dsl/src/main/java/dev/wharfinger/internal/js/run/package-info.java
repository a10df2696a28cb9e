/** Policies in JavaScript as they run: contexts, values, calls, the fence around them. */
@NullMarked
package dev.wharfinger.internal.js.run;

import org.jspecify.annotations.NullMarked;
