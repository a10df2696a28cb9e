/** {@code wharfinger check}. */
@NullMarked
package dev.wharfinger.examples.cli.check;

import org.jspecify.annotations.NullMarked;
