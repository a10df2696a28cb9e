/** Policies of a company's own, tested like its code. */
@NullMarked
package dev.wharfinger.examples.custom;

import org.jspecify.annotations.NullMarked;
