/** What documents of the set say of images, found by what images are called. */
@NullMarked
package dev.wharfinger.internal.relation.supplychain;

import org.jspecify.annotations.NullMarked;
