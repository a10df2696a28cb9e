/** Whose signatures are on images. */
@NullMarked
package dev.wharfinger.internal.relation.signature;

import org.jspecify.annotations.NullMarked;
