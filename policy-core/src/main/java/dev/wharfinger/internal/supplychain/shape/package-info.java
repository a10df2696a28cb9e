/** Reads objects of documents that others define, and builds those of our own shapes from them. */
@NullMarked
package dev.wharfinger.internal.supplychain.shape;

import org.jspecify.annotations.NullMarked;
