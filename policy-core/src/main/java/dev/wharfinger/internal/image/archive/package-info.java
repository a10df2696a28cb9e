/** Archives of images: folders and tar files, and the images that they say they hold. */
@NullMarked
package dev.wharfinger.internal.image.archive;

import org.jspecify.annotations.NullMarked;
