/** Checked policies to programs that the engine runs. */
@NullMarked
package dev.wharfinger.internal.policy.run;

import org.jspecify.annotations.NullMarked;
