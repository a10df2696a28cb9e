/**
 * What is derived from several places of a resource, or from several resources: a room for each
 * field.
 */
@NullMarked
package dev.wharfinger.internal.relation;

import org.jspecify.annotations.NullMarked;
