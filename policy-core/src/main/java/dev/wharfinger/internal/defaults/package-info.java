/**
 * What API servers put into the objects that they store: a table with a row for each field, and the
 * few defaults that a table cannot say.
 */
@NullMarked
package dev.wharfinger.internal.defaults;

import org.jspecify.annotations.NullMarked;
