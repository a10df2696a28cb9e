/** Secrets in the texts of the model. */
@NullMarked
package dev.wharfinger.internal.relation.secret;

import org.jspecify.annotations.NullMarked;
