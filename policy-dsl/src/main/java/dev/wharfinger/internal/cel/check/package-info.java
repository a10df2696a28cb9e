/** Syntax tree to typed tree: names, overloads, and what may be absent. */
@NullMarked
package dev.wharfinger.internal.cel.check;

import org.jspecify.annotations.NullMarked;
