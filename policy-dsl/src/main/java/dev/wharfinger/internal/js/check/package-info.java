/** Policies in JavaScript, held against the types that they look at before they run. */
@NullMarked
package dev.wharfinger.internal.js.check;

import org.jspecify.annotations.NullMarked;
