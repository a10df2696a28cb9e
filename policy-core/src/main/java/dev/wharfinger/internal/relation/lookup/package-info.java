/** Finds, reads and makes nodes: what all relations are built of. */
@NullMarked
package dev.wharfinger.internal.relation.lookup;

import org.jspecify.annotations.NullMarked;
