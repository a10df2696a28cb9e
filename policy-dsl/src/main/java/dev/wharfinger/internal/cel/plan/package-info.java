/** Typed tree to evaluable tree. */
@NullMarked
package dev.wharfinger.internal.cel.plan;

import org.jspecify.annotations.NullMarked;
