/** Why an expression has the value that it has; asked only when a policy did not pass. */
@NullMarked
package dev.wharfinger.internal.policy.explain;

import org.jspecify.annotations.NullMarked;
