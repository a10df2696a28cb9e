/** Which results of the parts of a policy its examples and tests have shown. */
@NullMarked
package dev.wharfinger.internal.policy.coverage;

import org.jspecify.annotations.NullMarked;
