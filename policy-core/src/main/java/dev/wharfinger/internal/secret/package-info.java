/**
 * Finds credentials in texts, by what is published of their forms and by the names that they are
 * the values of.
 */
@NullMarked
package dev.wharfinger.internal.secret;

import org.jspecify.annotations.NullMarked;
