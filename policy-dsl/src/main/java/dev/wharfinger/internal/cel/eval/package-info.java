/** The evaluable tree: one small class a construct. */
@NullMarked
package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.NullMarked;
