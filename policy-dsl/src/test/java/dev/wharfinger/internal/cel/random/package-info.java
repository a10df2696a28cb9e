/** Expressions made at random, from which the tests of the whole language start. */
@NullMarked
package dev.wharfinger.internal.cel.random;

import org.jspecify.annotations.NullMarked;
