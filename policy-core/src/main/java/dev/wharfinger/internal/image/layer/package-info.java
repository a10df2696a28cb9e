/** Layers of images: what they hold, and the file system that they make together. */
@NullMarked
package dev.wharfinger.internal.image.layer;

import org.jspecify.annotations.NullMarked;
