/** Where in a resource the paths of policies lead. */
@NullMarked
package dev.wharfinger.internal.policy.place;

import org.jspecify.annotations.NullMarked;
