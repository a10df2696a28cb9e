/**
 * What follows for containers from what is said of them, be it in a Compose file or by {@code
 * docker inspect}.
 */
@NullMarked
package dev.wharfinger.internal.relation.container;

import org.jspecify.annotations.NullMarked;
