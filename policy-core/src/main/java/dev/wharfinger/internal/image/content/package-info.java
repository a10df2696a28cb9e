/** What is looked for in files of images while they stream by. */
@NullMarked
package dev.wharfinger.internal.image.content;

import org.jspecify.annotations.NullMarked;
