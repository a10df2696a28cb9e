/** One expression at a time, evaluated by the library, by cel-java, and by hand-written Java. */
@NullMarked
package dev.wharfinger.benchmarks.expression;

import org.jspecify.annotations.NullMarked;
