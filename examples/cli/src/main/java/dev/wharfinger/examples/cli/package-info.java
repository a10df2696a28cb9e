/** A command line for policies, as an example of embedding the library. */
@NullMarked
package dev.wharfinger.examples.cli;

import org.jspecify.annotations.NullMarked;
