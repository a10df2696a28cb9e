/** Policies that come with the library. */
@NullMarked
package dev.wharfinger.stdlib;

import org.jspecify.annotations.NullMarked;
