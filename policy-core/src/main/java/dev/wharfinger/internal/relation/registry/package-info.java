/** What follows from the settings of registries. */
@NullMarked
package dev.wharfinger.internal.relation.registry;

import org.jspecify.annotations.NullMarked;
