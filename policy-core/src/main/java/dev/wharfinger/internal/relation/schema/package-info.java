/** Whether resources have the form that API servers ask for. */
@NullMarked
package dev.wharfinger.internal.relation.schema;

import org.jspecify.annotations.NullMarked;
