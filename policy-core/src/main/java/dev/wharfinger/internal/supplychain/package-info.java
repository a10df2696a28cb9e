/** Documents about images: reports of scanners, lists of what is in them, where they come from. */
@NullMarked
package dev.wharfinger.internal.supplychain;

import org.jspecify.annotations.NullMarked;
