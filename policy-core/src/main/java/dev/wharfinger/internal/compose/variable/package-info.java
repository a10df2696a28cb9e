/**
 * Variables in the values of Compose files, as the Compose specification describes them in its
 * chapter on interpolation.
 */
@NullMarked
package dev.wharfinger.internal.compose.variable;

import org.jspecify.annotations.NullMarked;
