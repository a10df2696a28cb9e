/** Policies as unit tests, in any test framework. */
@NullMarked
package dev.wharfinger.testing;

import org.jspecify.annotations.NullMarked;
