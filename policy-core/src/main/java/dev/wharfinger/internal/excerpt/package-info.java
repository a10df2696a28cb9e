/** Shows people the place in a file that something is about. */
@NullMarked
package dev.wharfinger.internal.excerpt;

import org.jspecify.annotations.NullMarked;
