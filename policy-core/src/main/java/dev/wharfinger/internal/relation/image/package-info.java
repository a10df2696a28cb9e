/** What follows from images: their final file system, and whom their containers run as. */
@NullMarked
package dev.wharfinger.internal.relation.image;

import org.jspecify.annotations.NullMarked;
