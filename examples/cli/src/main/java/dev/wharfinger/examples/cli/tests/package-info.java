/** {@code wharfinger test}. */
@NullMarked
package dev.wharfinger.examples.cli.tests;

import org.jspecify.annotations.NullMarked;
