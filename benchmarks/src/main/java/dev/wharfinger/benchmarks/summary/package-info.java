/** What measurements say about the goals of the design. */
@NullMarked
package dev.wharfinger.benchmarks.summary;

import org.jspecify.annotations.NullMarked;
