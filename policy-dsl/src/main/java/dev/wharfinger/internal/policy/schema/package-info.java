/** Describes policy files and profiles to editors, as JSON Schemas. */
@NullMarked
package dev.wharfinger.internal.policy.schema;

import org.jspecify.annotations.NullMarked;
