/** Measurements of the whole: speed, and conformance to what others define. */
@NullMarked
package dev.wharfinger.benchmarks;

import org.jspecify.annotations.NullMarked;
