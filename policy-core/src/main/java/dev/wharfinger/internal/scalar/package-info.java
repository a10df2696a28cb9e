/**
 * The functions of the semantic scalars: image references, quantities and versions; and times as
 * text.
 */
@NullMarked
package dev.wharfinger.internal.scalar;

import org.jspecify.annotations.NullMarked;
