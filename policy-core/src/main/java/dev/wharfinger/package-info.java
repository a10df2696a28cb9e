/**
 * The entry: a compiled {@link dev.wharfinger.PolicySet} judges resources and gives a {@link
 * dev.wharfinger.Report}.
 */
@NullMarked
package dev.wharfinger;

import org.jspecify.annotations.NullMarked;
