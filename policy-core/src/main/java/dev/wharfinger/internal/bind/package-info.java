/**
 * Raw trees to typed nodes: which type a document has, what its scalars mean, what does not fit.
 */
@NullMarked
package dev.wharfinger.internal.bind;

import org.jspecify.annotations.NullMarked;
