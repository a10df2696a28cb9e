/** Policies in JavaScript, from their text to policies that can be evaluated. */
@NullMarked
package dev.wharfinger.internal.js;

import org.jspecify.annotations.NullMarked;
