/** The examples in a policy, held against what it says of them. */
@NullMarked
package dev.wharfinger.internal.policy.example;

import org.jspecify.annotations.NullMarked;
