/** Tests of the type checker. */
@NullMarked
package dev.wharfinger.internal.cel.check;

import org.jspecify.annotations.NullMarked;
