/**
 * Raw trees seen through types. Nodes hold plain values; where these stand in the text is looked up
 * when somebody asks.
 */
@NullMarked
package dev.wharfinger.internal.node;

import org.jspecify.annotations.NullMarked;
